package io.alignment.words;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language: what findings and edits say to people, what numbers mean, and how
 * amounts are written. A sentence is a template under the id of what it tells. {@code {0}} stands
 * for the name of a finding's first element, {@code {1}} for that of the second, and {@code
 * {amounts}} for the component of that name in its evidence. A part in square brackets is left out
 * if it names something that is lacking, or only the first element again, as the measure of a key
 * result that has its name. A finding that rests on others, as those of rules do, is told in their
 * words.
 *
 * <p>A language is a file, {@code en.properties} beside this class; words of your own are a map,
 * see {@link #with}.
 */
public final class Words {

  private static final String FILE = ".properties";
  private static final Pattern CODE = Pattern.compile("\\p{Alpha}{2,8}(-\\p{Alnum}{1,8})*");
  private static final Splitter MONTHS = Splitter.on(',').trimResults();
  private static final String WHAT = "";
  private static final String WHY = ".why";
  private static final String MEND = ".mend";
  private static final int MOST_NAMES = 5;
  private static final int MOST_MOVES = 3;
  private static final int MOST_LETTERS = 45;

  private final String language;
  private final Templates templates;
  private final boolean isBrief;

  private Words(String language, Templates templates, boolean isBrief) {
    this.language = language;
    this.templates = templates;
    this.isBrief = isBrief;
  }

  /** {@return the words in English} */
  public static Words english() {
    return in("en");
  }

  /**
   * Returns the languages that this library speaks: those with a file beside this class.
   *
   * @return their codes, as ISO 639 has them, such as {@code de} and {@code en}, by the alphabet
   */
  public static List<String> languages() {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(it -> Words.class.getResource(it + FILE) != null)
        .sorted()
        .toList();
  }

  /**
   * Returns the words of a language.
   *
   * @param language its code, such as {@code en}: one of {@link #languages()}, or one with a region
   *     or a script, such as {@code pt-BR}, if there is a file of that name
   * @return the words
   * @throws IllegalArgumentException if there is no file of that language beside this class
   */
  public static Words in(String language) {
    return of(language, read(language, Words.class::getResourceAsStream));
  }

  /**
   * Returns the words of a language that is not this library's.
   *
   * @param language its code
   * @param words all words, by the keys of {@code en.properties}
   * @return the words
   */
  public static Words of(String language, Map<String, String> words) {
    return new Words(language, new Templates(words), false);
  }

  /**
   * Reads the file of a language.
   *
   * @param language the code of the language
   * @param files opens a file by its name; null if there is none
   * @return what stands in the file, by key
   * @throws IllegalArgumentException if there is no such file
   */
  public static Map<String, String> read(
      String language, Function<String, @Nullable InputStream> files) {
    Properties properties = new Properties();
    try (InputStream file =
        CODE.matcher(language).matches() ? files.apply(language + FILE) : null) {
      if (file == null) {
        throw new IllegalArgumentException(
            "There are no words of the language \"%s\". There are: %s."
                .formatted(language, String.join(", ", languages())));
      }
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The words of a language cannot be read.", e);
    }
    return Maps.fromProperties(properties);
  }

  /** {@return the code of the language, such as {@code en}} */
  public String language() {
    return language;
  }

  /** {@return whether the language is written from right to left} */
  public boolean isRightToLeft() {
    return templates.find("direction").filter("rtl"::equals).isPresent();
  }

  /**
   * Returns these words with some added or replaced.
   *
   * @param more templates by key: the id of a kind of finding says what is wrong, with {@code .why}
   *     behind it why it matters, with {@code .mend} behind it how to mend it; {@code number.} and
   *     the id of a number what it means. In these {@code {0}} is the name of the first element,
   *     {@code {levels}} what the component {@code levels} of a finding's evidence holds, and
   *     {@code {share%}} the number that {@code share} holds, in percent
   * @return the words
   */
  public Words with(Map<String, String> more) {
    return new Words(language, templates.with(more), isBrief);
  }

  /**
   * Returns these words for where all has to be seen at a glance: shares in whole percents, amounts
   * from 100 on without a fraction, and of names longer than 45 letters only the beginning.
   *
   * @return the words
   */
  public Words brief() {
    return new Words(language, templates, true);
  }

  /**
   * Says what is wrong.
   *
   * @param finding the finding
   * @param strategy the strategy in which it was found, for the names of elements
   * @return a sentence; the rule and the names if no template is known for the rule
   */
  public String what(Finding finding, Strategy strategy) {
    return tell(WHAT, finding, strategy);
  }

  /**
   * Says why it matters.
   *
   * @param finding the finding
   * @param strategy the strategy in which it was found, for the names of elements
   * @return a sentence; empty if no template is known for the rule
   */
  public String why(Finding finding, Strategy strategy) {
    return tell(WHY, finding, strategy);
  }

  /**
   * Says how to mend it.
   *
   * @param finding the finding
   * @param strategy the strategy in which it was found, for the names of elements
   * @return a sentence; empty if no template is known for the rule
   */
  public String mend(Finding finding, Strategy strategy) {
    return tell(MEND, finding, strategy);
  }

  /**
   * Says what a matter is: in the words of its most telling finding, or in those of its cause where
   * there is none, or where it is about what is given to nothing at all.
   *
   * @param matter the matter
   * @param strategy the strategy in which it is one, for the names of elements
   * @return a sentence
   */
  public String what(Matter matter, Strategy strategy) {
    return new MatterSentences(this, templates, strategy).what(matter);
  }

  /**
   * Says how to mend a matter: in the words of its most telling finding, or in those of its cause.
   *
   * @param matter the matter
   * @param strategy the strategy in which it is one, for the names of elements
   * @return a sentence; empty if no words are known
   */
  public String mend(Matter matter, Strategy strategy) {
    return new MatterSentences(this, templates, strategy).mend(matter);
  }

  /**
   * Asks what nobody has written down.
   *
   * @param question the question
   * @param strategy the strategy of which it is asked, for the names of goals
   * @return a sentence that ends with a question mark
   */
  public String ask(OpenQuestion question, Strategy strategy) {
    return new MatterSentences(this, templates, strategy).ask(question);
  }

  /**
   * Says in a few words what is wrong in kind.
   *
   * @param cause the cause
   * @return a part of a sentence
   */
  public String cause(Cause cause) {
    return text("cause." + cause.label(), Map.of());
  }

  /**
   * Says what an edit does, as something to do: “move 500 EUR of … from … to …”. The template is
   * that of {@code edit.} and the kind of edit, such as {@code edit.move} or {@code
   * edit.link.ownership}.
   *
   * @param edit the edit
   * @param strategy the strategy before the edit, for the names of elements
   * @return a part of a sentence, beginning with a small letter and without its final period
   */
  public String edit(Edit edit, Strategy strategy) {
    return new EditSentences(this, templates, strategy).tell(edit);
  }

  /**
   * Returns what stands under a key, with its places filled.
   *
   * @param key the key
   * @param values what fills the places, by their names; a part in square brackets is left out if
   *     one of its places has nothing to fill it
   * @return the text; empty if nothing stands there
   */
  public String text(String key, Map<String, String> values) {
    return templates.fill(key, values);
  }

  /**
   * Returns the word for a constant of the model or of answers, such as a kind of relation or a
   * severity.
   *
   * @param constant the constant
   * @return its word; its name in documents if no word is known for it
   */
  public String word(Enum<?> constant) {
    return word(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * Returns the word for a constant of the model or of answers, or for a group of them.
   *
   * @param name its name in documents, such as {@code internal-process}
   * @return its word; the name itself if no word is known for it
   */
  public String word(String name) {
    return templates.find("word." + name).orElse(name);
  }

  /**
   * Returns the words for a field of documents.
   *
   * @param name its name in documents, such as {@code requiredSkills}
   * @return such as {@code required skills}; the name itself if no words are known for it
   */
  public String field(String name) {
    return templates.find("field." + name).orElse(name);
  }

  /**
   * Returns a share as a percentage, such as {@code 31 %} or {@code 51.3 %}: with one decimal place
   * where there is one unless they are {@linkplain #brief() brief}, and never 0 or 100 for a share
   * that is not. What a sum of doubles can be off is passed over.
   *
   * @param share from 0 to 1
   * @return the percentage
   */
  public String percent(double share) {
    return Wording.percent(
        share,
        isBrief ? 0 : 1,
        it -> templates.has("percent") ? text("percent", Map.of("number", marked(it))) : it + " %",
        key -> templates.find("percent." + key).orElse(key));
  }

  /**
   * Returns the parts of a whole as whole percentages that add up to 100, by the largest remainder
   * (A. Hamilton 1792): each is at most one off its share. A part that is less than one percent is
   * said to be so, and nothing is 0.
   *
   * @param parts the parts, each from 0 to 1, together 1
   * @return their percentages, in the same order
   */
  public List<String> percents(double... parts) {
    int[] whole = Wording.wholePercents(parts);
    return IntStream.range(0, parts.length)
        .mapToObj(i -> brief().percent(Wording.isNearAnEnd(parts[i]) ? parts[i] : whole[i] / 100.0))
        .toList();
  }

  /**
   * Returns a day as people say it, such as {@code 5 January 2027}.
   *
   * @param day the day
   * @return its day, month and year; as ISO 8601 has it if no words are known for them
   */
  public String day(LocalDate day) {
    Optional<String> months = templates.find("months");
    return months.isEmpty() || !templates.has("day")
        ? day.toString()
        : text(
            "day",
            Map.of(
                "day", String.valueOf(day.getDayOfMonth()),
                "month", MONTHS.splitToList(months.get()).get(day.getMonthValue() - 1),
                "year", String.valueOf(day.getYear())));
  }

  /**
   * Returns a number that was computed; see {@link Wording#number(double)}. What is above 0 and too
   * small for two decimals is said to be so if the words are {@linkplain #brief() brief}.
   *
   * @param number a finite number
   * @return the number with grouped digits
   */
  public String number(double number) {
    return !isBrief
        ? marked(Wording.number(number))
        : Wording.isNearNothing(number)
            ? templates.find("number.least").orElse("0")
            : number(BigDecimal.valueOf(number));
  }

  /**
   * Returns an exact number; see {@link Wording#number(BigDecimal)}.
   *
   * @param number the number
   * @return the number with grouped digits
   */
  public String number(BigDecimal number) {
    return marked(isBrief ? Wording.rounded(number) : Wording.number(number));
  }

  /**
   * Returns a number with the marks of the language between its digits.
   *
   * @param number digits, with points before fractions and commas between groups
   * @return the number, such as {@code 12.500,5}
   */
  public String marked(String number) {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char letter = number.charAt(i);
      switch (letter) {
        case '.' -> marked.append(templates.find("mark.decimal").orElse("."));
        case ',' -> marked.append(templates.find("mark.group").orElse(","));
        default -> marked.append(letter);
      }
    }
    return marked.toString();
  }

  /**
   * Returns a list as people say it, such as {@code a, b and c}.
   *
   * @param items the items
   * @param most how many to name at the most; the rest is counted
   * @return the list; a word for nothing if there are no items
   */
  public String list(List<String> items, int most) {
    if (items.isEmpty()) {
      return text("list.none", Map.of());
    }
    int named = items.size() > most ? most : items.size() - 1;
    String first = String.join(", ", items.subList(0, named));
    return items.size() > most
        ? text("list.more", Map.of("items", first, "more", String.valueOf(items.size() - most)))
        : items.size() == 1
            ? items.get(0)
            : text("list.and", Map.of("items", first, "last", items.get(named)));
  }

  /**
   * Says in a few words what all findings of a kind have in common.
   *
   * @param kind the kind
   * @return a part of a sentence; the id if no words are known for it
   */
  public String kind(FindingKind kind) {
    return templates.find(kind.id() + ".short").orElse(kind.id());
  }

  /**
   * Says what a number means.
   *
   * @param metric the number
   * @return a sentence without its final period; the id if no words are known for it
   */
  public String number(Metric metric) {
    return templates.find("number." + metric.id()).orElse(metric.id());
  }

  /**
   * Says more of a number.
   *
   * @param metric the number
   * @param respect {@code formula}, {@code range} or {@code absent}: how it is computed, between
   *     what it lies if its unit does not say that, and when there is none
   * @return a few words; empty if none are known
   */
  public Optional<String> number(Metric metric, String respect) {
    return templates.find("number." + metric.id() + "." + respect);
  }

  /** Says of a finding what, why or how to mend it; of one that rests on others, by their words. */
  private String tell(String respect, Finding finding, Strategy strategy) {
    if (templates.has(finding.rule())) {
      return fill(finding.rule(), respect, finding, strategy);
    }
    if (finding.evidence().stream().anyMatch(Evidence.Because.class::isInstance)) {
      return fill("rule", respect, finding, strategy);
    }
    return respect.equals(WHAT)
        ? finding.rule()
            + ": "
            + list(finding.elements().stream().map(id -> name(id, strategy)).toList(), MOST_NAMES)
        : "";
  }

  private String fill(String rule, String respect, Finding finding, Strategy strategy) {
    return templates.fill(rule + respect, name -> value(name, respect, finding, strategy));
  }

  private Optional<String> value(String name, String respect, Finding finding, Strategy strategy) {
    if (Character.isDigit(name.charAt(0))) {
      int position = Integer.parseInt(name);
      return position < finding.elements().size()
          ? Optional.of(name(finding.elements().get(position), strategy))
          : Optional.empty();
    }
    List<Finding> causes =
        finding.evidence().stream()
            .filter(Evidence.Because.class::isInstance)
            .flatMap(it -> ((Evidence.Because) it).causes().stream())
            .toList();
    if (name.equals("causes")) {
      return causes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              causes.stream()
                  .map(cause -> tell(respect, cause, strategy))
                  .distinct()
                  .collect(Collectors.joining(" ")));
    }
    boolean inPercent = name.endsWith("%");
    String component = name.replace("%", "");
    List<String> values =
        finding.evidence().stream()
            .flatMap(
                evidence ->
                    Arrays.stream(evidence.getClass().getRecordComponents())
                        .filter(it -> it.getName().equals(component))
                        .map(it -> show(evidence, it, inPercent, finding, strategy))
                        .filter(value -> !value.isEmpty()))
            .toList();
    return values.isEmpty()
        ? causes.stream()
            .flatMap(cause -> value(name, respect, cause, strategy).stream())
            .findFirst()
        : Optional.of(list(values, MOST_NAMES));
  }

  String name(String id, Strategy strategy) {
    return quoted(ElementNames.of(strategy).of(id));
  }

  String quoted(String name) {
    return text("name", Map.of("name", shown(name)));
  }

  /**
   * Returns what is shown of a name.
   *
   * @param name the name
   * @return the name; if the words are {@linkplain #brief() brief}, at most its beginning
   */
  public String shown(String name) {
    return isBrief ? beginning(name, MOST_LETTERS) : name;
  }

  /**
   * Returns the beginning of a name, up to the end of a word where one ends late enough.
   *
   * @param name the name
   * @param most how many letters there is room for
   * @return the name, if there is room for it; else its beginning, with an ellipsis behind it
   */
  public static String beginning(String name, int most) {
    if (name.codePointCount(0, name.length()) <= most) {
      return name;
    }
    String cut = name.substring(0, name.offsetByCodePoints(0, most - 1));
    int space = cut.lastIndexOf(' ');
    return (space < most * 2 / 3 ? cut : cut.substring(0, space)).stripTrailing() + "…";
  }

  private String show(
      Evidence evidence,
      RecordComponent component,
      boolean inPercent,
      Finding finding,
      Strategy strategy) {
    Function<String, String> names = id -> name(id, strategy);
    Object value;
    try {
      component.getAccessor().setAccessible(true);
      value = component.getAccessor().invoke(evidence);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The evidence " + evidence + " cannot be read.", e);
    }
    if (value instanceof OptionalDouble number) {
      if (number.isEmpty()) {
        return "";
      }
      value = number.getAsDouble();
    }
    if (evidence instanceof Evidence.Priority priority) {
      return percent(priority.priority());
    }
    if (evidence instanceof Evidence.Others others) {
      return list(others.others().stream().map(names).toList(), MOST_NAMES);
    }
    if (evidence instanceof Evidence.LevelUnknown people) {
      return list(people.levelUnknown().stream().map(names).toList(), MOST_NAMES);
    }
    if (evidence instanceof Evidence.Transfers transfers) {
      String unit = transfers.unit();
      Stream<String> told =
          component.getName().equals("holders")
              ? transfers.holders().stream().map(it -> holder(it, unit, names))
              : transfers.transfers().stream().map(it -> move(it, unit, names));
      return list(told.toList(), MOST_MOVES);
    }
    if (evidence instanceof Evidence.AtMost most) {
      return amounts(most.atMost());
    }
    if (evidence instanceof Evidence.Amounts amounts) {
      return amounts(amounts.amounts());
    }
    if (evidence instanceof Evidence.Bound bound && value instanceof Double number) {
      return bound.metric().unit() == Metric.Unit.SHARE ? percent(number) : number(number);
    }
    if ((inPercent || isShares(evidence)) && value instanceof Double share) {
      return percent(share);
    }
    if (evidence instanceof Evidence.Measures measures) {
      return measures(measures.measures(), finding, strategy);
    }
    if (evidence instanceof Evidence.BelowMinimum below) {
      return measures(below.belowMinimum(), finding, strategy);
    }
    if (evidence instanceof Evidence.Perspectives perspectives) {
      return list(perspectives.perspectives().stream().map(this::word).toList(), MOST_NAMES);
    }
    if (isWord(evidence, component) && value instanceof String name) {
      return word(name);
    }
    if (evidence instanceof Evidence.Silence silence) {
      List<String> topics =
          silence.topics().stream().map(it -> text("topic." + it, Map.of())).toList();
      return list(topics, topics.size());
    }
    if (evidence instanceof Evidence.Asked asked) {
      return text("topic." + asked.question(), Map.of());
    }
    if (value instanceof Metric metric) {
      return number(metric);
    }
    if (value instanceof List<?> list) {
      return list(list.stream().map(String::valueOf).toList(), MOST_NAMES);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof BigDecimal exact ? number(exact) : String.valueOf(value);
  }

  private String measures(List<String> measures, Finding finding, Strategy strategy) {
    return list(measures.stream().map(it -> measure(it, finding, strategy)).toList(), MOST_NAMES);
  }

  /** Returns the name of a measure: that of its element where the two have the same. */
  private String measure(String measure, Finding finding, Strategy strategy) {
    return finding.elements().stream()
        .filter(id -> strategy.element(id).filter(it -> it.name().equals(measure)).isPresent())
        .findFirst()
        .map(id -> name(id, strategy))
        .orElseGet(() -> quoted(measure));
  }

  /** Whether it is a name of the format, not one that people gave: a perspective, or a topic. */
  private static boolean isWord(Evidence evidence, RecordComponent component) {
    return evidence instanceof Evidence.Link || component.getName().equals("topic");
  }

  private static boolean isShares(Evidence evidence) {
    return evidence instanceof Evidence.Pace
        || evidence instanceof Evidence.Overall
        || evidence instanceof Evidence.Claim
        || evidence instanceof Evidence.Calibration
        || evidence instanceof Evidence.Concentration
        || evidence instanceof Evidence.Loss;
  }

  String amounts(Map<String, BigDecimal> amounts) {
    return list(
        amounts.entrySet().stream()
            .map(amount -> number(amount.getValue()) + " " + amount.getKey())
            .toList(),
        MOST_NAMES);
  }

  private String holder(Evidence.Holder it, String unit, Function<String, String> names) {
    return text(
        it.work().equals(it.branch()) ? "evidence.holder.itself" : "evidence.holder",
        Map.of(
            "work", names.apply(it.work()),
            "amount", number(it.amount()),
            "branch", names.apply(it.branch()),
            "share", percent(it.share()),
            "unit", unit,
            "priority", percent(it.priority())));
  }

  private String move(Evidence.Transfer it, String unit, Function<String, String> names) {
    return text(
        "evidence.transfer",
        Map.of(
            "amount", number(it.amount()),
            "unit", unit,
            "from", names.apply(it.from()),
            "to", names.apply(it.to())));
  }
}
