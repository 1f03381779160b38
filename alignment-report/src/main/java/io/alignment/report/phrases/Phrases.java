package io.alignment.report.phrases;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.words.Words;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that reports say, by key. A phrase is a pattern of {@link MessageFormat}: {@code {0}} stands
 * for the first argument, {@code {0,choice,0#no pair|1#one pair|1<{0} pairs}} tells one from
 * several, and an apostrophe is written twice. Immutable, safe for use by several threads.
 */
public final class Phrases {

  private final Words words;
  private final ImmutableMap<String, String> patterns;

  private Phrases(Words words, Map<String, String> patterns) {
    this.words = words;
    this.patterns = ImmutableMap.copyOf(patterns);
  }

  /**
   * Returns the phrases of a language.
   *
   * @param words the words of the language
   * @return the phrases
   * @throws IllegalArgumentException if there is no file of that language beside this class
   */
  public static Phrases of(Words words) {
    return new Phrases(words, Map.of()).and(Phrases.class::getResourceAsStream);
  }

  /**
   * Returns these phrases and more of the same language.
   *
   * @param files opens the file of the language by its name
   * @return all of them
   */
  public Phrases and(Function<String, @Nullable InputStream> files) {
    return new Phrases(
        words,
        ImmutableMap.<String, String>builder()
            .putAll(patterns)
            .putAll(Words.read(words.language(), files))
            .buildOrThrow());
  }

  /** {@return the words of the language} */
  public Words words() {
    return words;
  }

  /**
   * Returns a phrase.
   *
   * @param key which one
   * @param arguments what it speaks of: texts, numbers to choose by, anything else as it reads
   * @return the phrase
   * @throws IllegalArgumentException if there is no such phrase
   */
  public Text text(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("There is no phrase \"" + key + "\".");
    }
    // Each argument is one run of the result; a text takes the place of its run.
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] =
          shown[i] instanceof Number
              ? shown[i]
              : shown[i] instanceof Text ? "…" : String.valueOf(shown[i]);
    }
    AttributedCharacterIterator runs =
        new MessageFormat(pattern, Locale.ROOT).formatToCharacterIterator(shown);
    ImmutableList.Builder<Text.Piece> pieces = ImmutableList.builder();
    while (runs.getIndex() < runs.getEndIndex()) {
      int end = runs.getRunLimit(MessageFormat.Field.ARGUMENT);
      Object argument = runs.getAttribute(MessageFormat.Field.ARGUMENT);
      if (argument instanceof Integer index && arguments[index] instanceof Text text) {
        pieces.addAll(text.pieces());
        runs.setIndex(end);
      } else {
        StringBuilder said = new StringBuilder();
        for (char letter = runs.current(); runs.getIndex() < end; letter = runs.next()) {
          String sign = String.valueOf(letter);
          said.append(isMark(runs) ? words.marked(sign) : sign);
        }
        pieces.add(new Text.Plain(said.toString()));
      }
    }
    return new Text(pieces.build());
  }

  /** Says whether a letter stands between the digits of a number. */
  private static boolean isMark(AttributedCharacterIterator letter) {
    return letter.getAttribute(NumberFormat.Field.GROUPING_SEPARATOR) != null
        || letter.getAttribute(NumberFormat.Field.DECIMAL_SEPARATOR) != null;
  }

  /**
   * Returns a phrase where nothing but letters can be shown.
   *
   * @param key which one
   * @param arguments what it speaks of
   * @return the phrase
   */
  public String plain(String key, Object... arguments) {
    return text(key, arguments).plain();
  }

  /**
   * Returns how many there are of something.
   *
   * @param number how many
   * @param noun of what, as {@code count.noun} says it
   * @return the phrase
   */
  public Text count(long number, String noun) {
    return text("count." + noun, number);
  }

  /**
   * Returns a list as people say it, such as {@code a, b and c}.
   *
   * @param items the items
   * @param most how many to name at the most; the rest is counted
   * @return the list; says so if there are no items
   */
  public Text list(List<Text> items, int most) {
    if (items.isEmpty()) {
      return text("list.none");
    }
    if (items.size() > most) {
      return text("list.more", joined(items.subList(0, most), "list.comma"), items.size() - most);
    }
    int last = items.size() - 1;
    return last == 0
        ? items.get(0)
        : text("list.and", joined(items.subList(0, last), "list.comma"), items.get(last));
  }

  /**
   * Returns texts one after another.
   *
   * @param texts the texts
   * @param between the key of the phrase that joins two
   * @return the text
   */
  public Text joined(List<Text> texts, String between) {
    ImmutableList.Builder<Text.Piece> pieces = ImmutableList.builder();
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        pieces.addAll(text(between).pieces());
      }
      pieces.addAll(texts.get(i).pieces());
    }
    return new Text(pieces.build());
  }

  /** {@return the words for a unit or group, such as {@code customer/EUR}} */
  public String group(String name) {
    return Splitter.on('/').splitToStream(name).map(words::word).collect(Collectors.joining(", "));
  }

  /** {@return a share as a percentage} */
  public String percent(double share) {
    return words.percent(share);
  }

  /** {@return a number that was computed} */
  public String number(double number) {
    return words.number(number);
  }

  /** {@return an exact number} */
  public String number(BigDecimal number) {
    return words.number(number);
  }

  /** {@return an amount and its unit} */
  public String amount(double amount, String unit) {
    return (number(amount) + " " + unit).strip();
  }

  /**
   * Returns the name of an element, of which texts know that it is one.
   *
   * @param id its id
   * @param name its name
   * @return the name
   */
  public Text name(String id, String name) {
    return new Text(List.of(new Text.Name(id, name, plain("name", words.shown(name)))));
  }
}
