package io.alignment.report.telling;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Severity;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.words.ElementNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts together what is told. Keys of phrases are looked for behind a prefix, so that whoever tells
 * an answer says {@code line("none")} for the phrase {@code silos.none}. Not for use by several
 * threads.
 */
public final class Teller {

  private final Strategy strategy;
  private final Phrases phrases;
  private final String prefix;
  private final List<Telling.Part> parts = new ArrayList<>();
  private List<Text> columns = List.of();
  private int inBrief = Integer.MAX_VALUE;
  private final List<Telling.Row> rows = new ArrayList<>();

  /**
   * Begins.
   *
   * @param strategy of what is told, for the names of elements
   * @param phrases what is said
   * @param topic the prefix of keys
   */
  public Teller(Strategy strategy, Phrases phrases, String topic) {
    this.strategy = strategy;
    this.phrases = phrases;
    this.prefix = topic + ".";
  }

  /** {@return what was told} */
  public Telling telling() {
    endTable();
    return new Telling(parts);
  }

  // Parts

  /** Adds a part. */
  public void add(Telling.Part part) {
    endTable();
    parts.add(part);
  }

  /** Adds a line of any words. */
  public void line(Telling.Role role, Text text) {
    add(new Telling.Line(role, text));
  }

  /** Adds a heading. */
  public void heading(String key, Object... arguments) {
    line(Telling.Role.HEADING, text(key, arguments));
  }

  /** Adds a heading below another one. */
  public void subheading(String key, Object... arguments) {
    line(Telling.Role.SUBHEADING, text(key, arguments));
  }

  /** Adds a paragraph. */
  public void line(String key, Object... arguments) {
    line(Telling.Role.PARAGRAPH, text(key, arguments));
  }

  /** Adds a paragraph that begins with what it is about. */
  public void point(String key, Object... arguments) {
    line(Telling.Role.POINT, text(key, arguments));
  }

  /** Adds one of a list. */
  public void item(String key, Object... arguments) {
    line(Telling.Role.ITEM, text(key, arguments));
  }

  /** Says how many more there are than were told, if there are. */
  public void rest(int more, String key) {
    if (more > 0) {
      line(key, more);
    }
  }

  /** Adds a finding. */
  public void found(Severity severity, String what) {
    add(new Telling.Found(severity, phrases.words().word(severity), Text.of(what)));
  }

  /** Adds what is told where there is no room for details. */
  public void brief(Runnable told) {
    parts.add(new Telling.Brief(taken(told)));
  }

  /** Adds what is told where there is room for it. */
  public void detail(Runnable told) {
    parts.add(new Telling.Detail(taken(told)));
  }

  private List<Telling.Part> taken(Runnable told) {
    endTable();
    int begin = parts.size();
    told.run();
    endTable();
    List<Telling.Part> added = parts.subList(begin, parts.size());
    List<Telling.Part> taken = List.copyOf(added);
    added.clear();
    return taken;
  }

  /** Tells the first of a list, and how many more there are. */
  public <T> void first(int most, Collection<T> list, Consumer<T> told) {
    list.stream().limit(most).forEach(told);
    if (list.size() > most) {
      endTable();
      line(Telling.Role.PARAGRAPH, phrases.text("list.rest", list.size() - most));
    }
  }

  // Tables

  /** Begins a table with headings; an empty key is an empty one. */
  public void columns(String... keys) {
    columns(Arrays.stream(keys).map(it -> it.isEmpty() ? Text.NONE : text(it)).toList());
  }

  /** Begins a table with headings. */
  public void columns(List<Text> headings) {
    endTable();
    columns = ImmutableList.copyOf(headings);
    inBrief = headings.isEmpty() ? Integer.MAX_VALUE : headings.size();
  }

  /** Adds columns to the table that are told where there is room for them. */
  public void andColumns(String... keys) {
    columns =
        Stream.concat(columns.stream(), Arrays.stream(keys).map(this::text))
            .collect(ImmutableList.toImmutableList());
  }

  /** Adds a row to the table, or to a list of facts if there is none. */
  public void row(String key, Cell... cells) {
    row(text(key), cells);
  }

  /** Adds a row. */
  public void row(Text label, Cell... cells) {
    row(0, label, List.of(), cells);
  }

  /** Adds a row that is a part of what stands above. */
  public void part(String key, Cell... cells) {
    row(1, text(key), List.of(), cells);
  }

  /** Adds a row with notes. */
  public void row(int level, Text label, List<Text> notes, Cell... cells) {
    rows.add(new Telling.Row(level, label, List.of(cells), notes));
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      parts.add(new Telling.Table(columns, rows, inBrief));
    }
    columns = List.of();
    inBrief = Integer.MAX_VALUE;
    rows.clear();
  }

  // Fields

  /** {@return a share} */
  public Cell share(OptionalDouble share) {
    return share(share, "unknown");
  }

  /** {@return a share; where there is none, a word of the vocabulary} */
  public Cell share(OptionalDouble share, String absent) {
    return cell(
        Cell.Kind.SHARE,
        share,
        share.isPresent() ? phrases.percent(share.getAsDouble()) : word(absent));
  }

  /** {@return a number} */
  public Cell number(OptionalDouble number) {
    return cell(
        Cell.Kind.NUMBER,
        number,
        number.isPresent() ? phrases.number(number.getAsDouble()) : word("unknown"));
  }

  /** {@return a number of the catalogue} */
  public Cell number(MetricValue number) {
    return number(number.metric(), number.value()).as(number.metric(), number.subject());
  }

  /** {@return a value of a number of the catalogue} */
  public Cell number(Metric metric, OptionalDouble value) {
    return metric.unit() == Metric.Unit.SHARE ? share(value) : number(value);
  }

  /** {@return how many} */
  public Cell count(long number) {
    return cell(Cell.Kind.COUNT, OptionalDouble.of((double) number), String.valueOf(number));
  }

  /** {@return an amount} */
  public Cell amount(BigDecimal amount, String unit) {
    return cell(
        Cell.Kind.AMOUNT,
        OptionalDouble.of(amount.doubleValue()),
        phrases.number(amount) + " " + unit);
  }

  /** {@return an amount that was computed} */
  public Cell amount(double amount, String unit) {
    return cell(Cell.Kind.AMOUNT, OptionalDouble.of(amount), phrases.amount(amount, unit));
  }

  /** {@return an empty field among numbers} */
  public Cell nothing() {
    return cell(Cell.Kind.NUMBER, OptionalDouble.empty(), "");
  }

  /** {@return a number that nobody knows} */
  public Cell unknown() {
    return number(OptionalDouble.empty());
  }

  /** {@return words} */
  public Cell words(String key, Object... arguments) {
    return Cell.of(text(key, arguments));
  }

  private static Cell cell(Cell.Kind kind, OptionalDouble value, String shown) {
    return Cell.of(kind, Text.of(shown), value);
  }

  // Words

  /** {@return a phrase about the topic} */
  public Text text(String key, Object... arguments) {
    return phrases.text(prefix + key, arguments);
  }

  /** {@return a word of the vocabulary} */
  public String word(String key) {
    return phrases.plain("word." + key);
  }

  /** {@return a number as a word in a sentence} */
  public String number(double number) {
    return phrases.number(number);
  }

  /** {@return an exact number as a word in a sentence} */
  public String number(BigDecimal number) {
    return phrases.number(number);
  }

  /** {@return a share in a sentence} */
  public String percent(double share) {
    return phrases.percent(share);
  }

  /** {@return how many there are of something} */
  public Text count(long number, String noun) {
    return phrases.count(number, noun);
  }

  /** {@return the name of an element; its id in quotes if there is no such element} */
  public Text name(String id) {
    return phrases.name(id, ElementNames.of(strategy).of(id));
  }

  /** {@return the names of elements, and how many more there are} */
  public Text names(Collection<String> ids, int most) {
    return phrases.list(ids.stream().map(this::name).toList(), most);
  }

  /** {@return the names of elements, in a row} */
  public Text names(Collection<String> ids, String between) {
    return phrases.joined(ids.stream().map(this::name).toList(), prefix + between);
  }

  /** {@return what is said} */
  public Phrases phrases() {
    return phrases;
  }
}
