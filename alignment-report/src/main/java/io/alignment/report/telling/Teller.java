package io.alignment.report.telling;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

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
    add(new Telling.Found(severity, Text.of(what)));
  }

  /** Adds what a picture shows where it can be drawn, and is told in words elsewhere. */
  public void picture(String name, String subject, Runnable words) {
    endTable();
    int begin = parts.size();
    words.run();
    endTable();
    List<Telling.Part> told = parts.subList(begin, parts.size());
    Telling.Picture picture = new Telling.Picture(prefix + name, subject, told);
    told.clear();
    parts.add(picture);
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
      parts.add(new Telling.Table(columns, rows));
    }
    columns = List.of();
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
        share.isPresent() ? Wording.percent(share.getAsDouble()) : word(absent));
  }

  /** {@return a number} */
  public Cell number(OptionalDouble number) {
    return cell(
        Cell.Kind.NUMBER,
        number,
        number.isPresent() ? Wording.number(number.getAsDouble()) : word("unknown"));
  }

  /** {@return a number of the catalogue} */
  public Cell number(MetricValue number) {
    return switch (number.metric().unit()) {
      case SHARE -> share(number.value());
      case COUNT, STEPS, AMOUNT, DAYS, INDEX -> number(number.value());
    };
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
        Wording.number(amount) + " " + unit);
  }

  /** {@return an amount that was computed} */
  public Cell amount(double amount, String unit) {
    return cell(
        Cell.Kind.AMOUNT, OptionalDouble.of(amount), (Wording.number(amount) + " " + unit).strip());
  }

  /** {@return words} */
  public Cell words(String key, Object... arguments) {
    return Cell.of(text(key, arguments));
  }

  private static Cell cell(Cell.Kind kind, OptionalDouble value, String shown) {
    return new Cell(kind, Text.of(shown), value);
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

  /** {@return how many there are of something} */
  public Text count(long number, String noun) {
    return phrases.count(number, noun);
  }

  /** {@return the name of an element; its id in quotes if there is no such element} */
  public Text name(String id) {
    return phrases.name(id, strategy.element(id).map(Element::name).orElse(id));
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
