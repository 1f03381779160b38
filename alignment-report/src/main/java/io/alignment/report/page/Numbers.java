package io.alignment.report.page;

import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import io.alignment.drift.Drift;
import io.alignment.report.telling.Cell;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The numbers of a report, as pages show them. */
public final class Numbers {

  static final String NOTHING = "–";

  private final Words words;
  private final Map<List<String>, MetricValue> figures = new HashMap<>();
  private final Map<String, List<MetricValue>> bySubject = new HashMap<>();
  private final Map<List<String>, Drift.Move> moves = new HashMap<>();
  private final TreeMap<String, Metric> metrics = new TreeMap<>();

  Numbers(Report report, Optional<Page.Versions> versions, Words words) {
    this.words = words;
    // What can no longer be computed has moved, too, and is explained.
    versions.ifPresent(
        it ->
            it.reportBefore()
                .numbers()
                .forEach(figure -> metrics.put(figure.metric().id(), figure.metric())));
    for (MetricValue figure : report.numbers()) {
      figures.put(List.of(figure.metric().id(), figure.subject()), figure);
      bySubject.computeIfAbsent(figure.subject(), it -> new ArrayList<>()).add(figure);
      metrics.put(figure.metric().id(), figure.metric());
    }
    versions.ifPresent(
        it ->
            it.drift()
                .numbers()
                .forEach(move -> moves.put(List.of(move.metric(), move.subject()), move)));
  }

  /** {@return every number that the report gives anything for, by id} */
  public List<Metric> catalogue() {
    return List.copyOf(metrics.values());
  }

  /** {@return every value there is, by id and subject} */
  public List<MetricValue> all() {
    return figures.values().stream()
        .sorted(
            Comparator.<MetricValue, String>comparing(it -> it.metric().id())
                .thenComparing(MetricValue::subject))
        .toList();
  }

  /** {@return the numbers of an element} */
  public List<MetricValue> of(String subject) {
    return bySubject.getOrDefault(subject, List.of()).stream()
        .filter(it -> it.metric().subject() == Metric.Subject.ELEMENT)
        .toList();
  }

  /** {@return a number as it is shown; a dash if there is none} */
  public Shown shown(Metric metric, String subject) {
    MetricValue figure = figures.get(List.of(metric.id(), subject));
    return figure == null ? new Shown(NOTHING, metric.id(), "", "neither") : shown(figure);
  }

  /** {@return a field of a table as it is shown, with what it was before} */
  public Shown shown(Cell cell) {
    Cell.Figure figure = cell.figure().orElseThrow();
    Shown shown = shown(figure.metric(), figure.subject());
    return new Shown(cell.text().plain(), shown.metric(), shown.before(), shown.direction());
  }

  /** {@return a number as it is shown} */
  public Shown shown(MetricValue figure) {
    Metric metric = figure.metric();
    Drift.Move move = moves.get(List.of(metric.id(), figure.subject()));
    return new Shown(
        text(metric.unit(), figure.value()),
        metric.id(),
        move == null ? "" : before(metric, move),
        move == null ? "neither" : move.direction().name().toLowerCase(Locale.ROOT));
  }

  /** Says what a number was; nothing where one could not see that it is another. */
  private String before(Metric metric, Drift.Move move) {
    String before = text(metric.unit(), move.before());
    return before.equals(text(metric.unit(), move.after())) ? "" : before + " →";
  }

  private String text(Metric.Unit unit, OptionalDouble value) {
    if (value.isEmpty()) {
      return NOTHING;
    }
    double number = value.getAsDouble();
    return unit == Metric.Unit.SHARE ? words.percent(number) : words.number(number);
  }
}
