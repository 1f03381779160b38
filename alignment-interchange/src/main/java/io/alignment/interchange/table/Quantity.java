package io.alignment.interchange.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number and its unit.
 *
 * @param value the number
 * @param unit what it counts, if that is told: a percent sign, a currency or a word behind it
 */
record Quantity(double value, Optional<String> unit) {

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "US$", "USD", "₹", "INR", "Fr.", "CHF");

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[-+−]?)\\s*(?<before>€|US\\$|\\$|£|¥|₹|Fr\\.|[A-Z]{3})?\\s*(?<minus>[-−]?)"
              + "(?<digits>\\d[\\d.,'’ \\u00A0\\u202F\\u2009]*)"
              + "\\s*(?<unit>[^\\d.,'’\\s][^\\d]{0,40})?");

  private static final Pattern WITH_POINT =
      Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.\\d+)?");
  private static final Pattern WITH_COMMA =
      Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,\\d+)?");
  private static final Pattern WORD = Pattern.compile("^(\\p{L}+\\.?)\\s*");

  private static final int LONGEST = 80;

  // Marks between groups of three digits that are never decimal marks.
  private static final Pattern BLANKS = Pattern.compile("['’ \\u00A0\\u202F\\u2009]");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:['’ \\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d+)?");

  /** What a number tells of the decimal mark of its column. */
  enum Evidence {
    /** It reads the same either way. */
    NONE,
    POINT,
    COMMA,
    /** It reads either way, as different numbers. */
    EITHER
  }

  /** Says what a text tells of the decimal mark; empty if it is no number. */
  static Optional<Evidence> evidence(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    String digits = form.group("digits").strip();
    if (BLANKS.matcher(digits).find() && !GROUPED.matcher(digits).matches()) {
      return Optional.empty();
    }
    String marks = BLANKS.matcher(digits).replaceAll("");
    int point = marks.lastIndexOf('.');
    int comma = marks.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return Optional.of(Evidence.NONE);
    }
    if (isWritten(marks, '.')) {
      boolean isBoth = isWritten(marks, ',');
      return Optional.of(isBoth ? Evidence.EITHER : Evidence.POINT);
    }
    return isWritten(marks, ',') ? Optional.of(Evidence.COMMA) : Optional.empty();
  }

  /** Says whether a number is written with this decimal mark and the other between groups. */
  private static boolean isWritten(String digits, char decimal) {
    return (decimal == '.' ? WITH_POINT : WITH_COMMA).matcher(digits).matches();
  }

  /** Reads a number; empty if it is none. */
  static Optional<Quantity> parse(String text, DecimalMark mark) {
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST || !form.matches() || evidence(text).isEmpty()) {
      return Optional.empty();
    }
    char decimal = mark == DecimalMark.POINT ? '.' : ',';
    char group = mark == DecimalMark.POINT ? ',' : '.';
    String digits = BLANKS.matcher(form.group("digits").strip()).replaceAll("");
    if (!isWritten(digits, decimal)) {
      return Optional.empty();
    }
    BigDecimal number =
        new BigDecimal(digits.replace(String.valueOf(group), "").replace(decimal, '.'));
    boolean isMinus = !(form.group("sign") + form.group("minus")).replace("+", "").isEmpty();
    Optional<String> before = Optional.ofNullable(form.group("before")).map(Quantity::currency);
    String behind = Optional.ofNullable(form.group("unit")).orElse("").strip();
    int thousands = thousands(behind, before.isPresent());
    String unit = thousands > 0 ? WORD.matcher(behind).replaceFirst("") : behind;
    BigDecimal scaled = number.scaleByPowerOfTen(3 * thousands);
    double value = (isMinus ? scaled.negate() : scaled).doubleValue();
    if (Double.isInfinite(value) || (before.isPresent() && !unit.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(
            value, before.or(() -> Optional.of(currency(unit)).filter(it -> !it.isEmpty()))));
  }

  /** {@return the code of a currency whose sign this is, or else the text as it is} */
  static String currency(String sign) {
    return CURRENCIES.getOrDefault(sign, sign);
  }

  /** Returns how often it is to be taken by a thousand; "5m" may be metres, and "€5m" are not. */
  private static int thousands(String behind, boolean isMoney) {
    Matcher begin = WORD.matcher(behind);
    String word = begin.find() ? begin.group(1) : "";
    return switch (word) {
      case "k", "K", "Tsd.", "Tsd" -> 1;
      case "M", "Mio", "Mio.", "mn" -> 2;
      case "m" -> isMoney || behind.matches("m\\s*[€$£]") ? 2 : 0;
      case "bn", "B", "Mrd.", "Mrd" -> isMoney || !"B".equals(word) ? 3 : 0;
      default -> 0;
    };
  }

  /** {@return a number as people write it, without a point where there is nothing behind it} */
  static String plain(double value) {
    return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }
}
