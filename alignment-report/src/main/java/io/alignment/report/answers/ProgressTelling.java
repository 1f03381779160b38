package io.alignment.report.answers;

import io.alignment.analysis.Metric;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Aim;
import io.alignment.model.Field;
import io.alignment.model.Measure;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Sparkline;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How far each objective has come, beside how far it should have. */
final class ProgressTelling {

  private static final int MOST_OBJECTIVES = 20;

  private static final int MOST_LISTED = 300;

  private final Progress progress;
  private final Strategy strategy;
  private final Map<String, Double> priorities;
  private final Teller tell;

  ProgressTelling(
      Progress progress, Strategy strategy, Map<String, Double> priorities, Teller tell) {
    this.progress = progress;
    this.strategy = strategy.withoutDropped().withKeyResultsFilledIn();
    this.priorities = priorities;
    this.tell = tell;
  }

  void tell() {
    tell.heading("title");
    progress.asOf().ifPresentOrElse(it -> tell.line("as-of", it), () -> tell.line("no-reading"));
    if (progress.asOf().isPresent()) {
      tell.row("progress", tell.share(progress.progress()).as(metric("progress"), ""));
      tell.row("completeness", tell.share(progress.completeness()).as(metric("completeness"), ""));
      Comparator<Objective> heaviestFirst =
          Comparator.<Objective>comparingDouble(it -> -priorities.getOrDefault(it.id(), 0.0))
              .thenComparing(Objective::id);
      List<Objective> objectives =
          strategy.objectives().stream()
              .filter(it -> !strategy.isKeyResult(it.id()))
              .sorted(heaviestFirst)
              .flatMap(
                  it ->
                      Stream.concat(
                          Stream.of(it),
                          strategy.keyResults(it.id()).stream().sorted(heaviestFirst)))
              .toList();
      tell.brief(() -> known(objectives));
      tell.detail(() -> measured(objectives));
      initiatives();
    }
  }

  private void known(List<Objective> objectives) {
    tell.columns("", "done", "expected");
    tell.first(
        MOST_OBJECTIVES,
        objectives.stream()
            .filter(it -> row(it).filter(row -> row.standing().progress().isPresent()).isPresent())
            .toList(),
        it ->
            tell.row(
                level(it), tell.name(it.id()).and(word(it)), notes(it), done(it), expected(it)));
  }

  /** Says of measures where they are among minimum, target and more, and what was noted. */
  private List<Text> notes(Objective objective) {
    List<Text> notes = new ArrayList<>(part(objective));
    List<Progress.MeasureProgress> rows = row(objective).orElseThrow().measures();
    for (int i = 0; i < rows.size(); i++) {
      Measure measure = objective.measures().get(i);
      Progress.MeasureProgress row = rows.get(i);
      List<Text> said = new ArrayList<>();
      row.zone()
          .ifPresent(
              it -> {
                said.add(current(measure, row));
                said.add(zone(measure, it));
              });
      row.note().ifPresent(it -> said.add(tell.text("noted-on", row.read().orElseThrow(), it)));
      if (!said.isEmpty()) {
        Text all = tell.phrases().joined(said, "list.comma");
        notes.add(
            measure.name().equals(objective.name())
                ? all
                : tell.text("of-measure", measure.name(), all));
      }
    }
    return notes;
  }

  /** Says how far that has come of which something is expected, where it is not all of it. */
  private List<Text> part(Objective objective) {
    return row(objective).orElseThrow().partDone().stream()
        .mapToObj(it -> tell.text("of-part", tell.percent(it)))
        .toList();
  }

  private Text current(Measure measure, Progress.MeasureProgress row) {
    return row.current().isPresent()
        ? Text.of(tell.phrases().amount(row.current().getAsDouble(), measure.unit().orElse("")))
        : tell.text("never-read");
  }

  /** Says of work how much is done, where anybody has written it down or said so. */
  private void initiatives() {
    if (progress.byInitiative().isEmpty()) {
      return;
    }
    tell.columns("initiatives", "done", "expected");
    tell.first(
        MOST_OBJECTIVES,
        progress.byInitiative().keySet().stream().sorted().toList(),
        it -> {
          Progress.InitiativeProgress row = Objects.requireNonNull(progress.byInitiative().get(it));
          tell.row(
              0,
              tell.name(it).and(beside(word(row.said(), row.byWord()))),
              List.of(),
              tell.share(row.progress()),
              tell.share(row.expected()));
        });
  }

  /** Key results stand below their objectives. */
  private int level(Objective objective) {
    return strategy.isKeyResult(objective.id()) ? 1 : 0;
  }

  private Optional<Progress.ObjectiveProgress> row(Objective objective) {
    return Optional.ofNullable(progress.byObjective().get(objective.id()));
  }

  /** Says at what an objective aims, and what was said of it last, if that is anything. */
  private Text word(Objective objective) {
    List<Text> words = new ArrayList<>();
    Progress.ObjectiveProgress row = row(objective).orElseThrow();
    // A key result has the aim of its objective, unless it says something else.
    Aim usual = strategy.objectiveOf(objective.id()).map(Objective::aim).orElse(Aim.COMMITTED);
    if (objective.aim() != usual) {
      words.add(tell.text(Field.nameOf(objective.aim()), tell.percent(row.success())));
    }
    words.addAll(word(row.said(), row.byWord()));
    return beside(words);
  }

  /** Tells the last word in brackets behind a name. */
  private Text beside(List<Text> words) {
    return words.isEmpty()
        ? Text.NONE
        : tell.text("beside", tell.phrases().joined(words, "list.comma"));
  }

  /** Says what was said last, if that is anything. */
  private List<Text> word(Optional<Progress.Said> last, boolean byWord) {
    List<Text> words = new ArrayList<>();
    last.ifPresent(
        said -> {
          List<Text> parts = new ArrayList<>();
          said.status().ifPresent(it -> parts.add(tell.text("word." + Field.nameOf(it))));
          said.progress().ifPresent(it -> parts.add(tell.text("word.done", tell.percent(it))));
          said.confidence()
              .ifPresent(it -> parts.add(tell.text("word.confidence", tell.percent(it))));
          if (!parts.isEmpty()) {
            words.add(
                tell.text(
                    byWord ? "word.alone" : "word",
                    said.date(),
                    tell.phrases().joined(parts, "list.comma")));
          }
        });
    return words;
  }

  private Cell done(Objective objective) {
    return tell.share(row(objective).orElseThrow().standing().progress())
        .as(metric("objective.progress"), objective.id());
  }

  private Cell expected(Objective objective) {
    return tell.share(row(objective).orElseThrow().expected())
        .as(metric("objective.expected"), objective.id());
  }

  private static Metric metric(String name) {
    return Progress.CATALOGUE.metric(name);
  }

  // Where there is room

  private void measured(List<Objective> objectives) {
    tell.line("key");
    tell.columns("", "done", "expected", "due", "readings");
    tell.first(
        MOST_LISTED,
        objectives.stream()
            .filter(
                it ->
                    hasMeasures(it)
                        || strategy.keyResults(it.id()).stream().anyMatch(this::hasMeasures))
            .toList(),
        this::measured);
  }

  private boolean hasMeasures(Objective objective) {
    return row(objective).filter(row -> !row.measures().isEmpty()).isPresent();
  }

  private void measured(Objective objective) {
    tell.row(
        level(objective),
        tell.name(objective.id()).and(word(objective)),
        part(objective),
        done(objective).value().isPresent() ? done(objective).bar("done") : done(objective),
        expected(objective),
        Cell.of(Text.of(objective.due().map(Object::toString).orElse(""))),
        tell.nothing());
    List<Progress.MeasureProgress> rows = row(objective).orElseThrow().measures();
    for (int i = 0; i < rows.size(); i++) {
      Measure measure = objective.measures().get(i);
      tell.row(
          level(objective) + 1,
          Text.of(measure.name()),
          List.of(said(measure, rows.get(i))),
          tell.nothing(),
          tell.nothing(),
          tell.nothing(),
          tell.nothing().drawn(Sparkline.of(measure, rows.get(i), objective, progress.asOf())));
    }
  }

  /** Says in a sentence where a measure stands, what it is to reach, and when it was read. */
  private Text said(Measure measure, Progress.MeasureProgress row) {
    if (measure.isOfMilestones()) {
      return milestones(measure);
    }
    List<Text> said = new ArrayList<>();
    said.add(current(measure, row));
    measure
        .goal()
        .ifPresent(
            it ->
                said.add(
                    measure.origin().isPresent()
                        ? say("from-to", measure.origin().getAsDouble(), it)
                        : say("to", it)));
    row.zone().ifPresent(it -> said.add(zone(measure, it)));
    if (!measure.plan().isEmpty()) {
      row.progress().ifPresent(it -> said.add(tell.text("of-the-way", tell.percent(it))));
      row.expected().ifPresent(it -> said.add(tell.text("planned", tell.percent(it))));
    }
    measure.atLeast().ifPresent(it -> said.add(say("at-least", it)));
    measure.atMost().ifPresent(it -> said.add(say("at-most", it)));
    row.forecast().ifPresent(it -> said.add(say("by-the-trend", it)));
    row.kept().ifPresent(it -> said.add(it ? tell.text("kept") : tell.text("not-kept").flagged()));
    row.read().ifPresent(it -> said.add(tell.text("read", it)));
    row.note().ifPresent(it -> said.add(tell.text("noted", it)));
    if (row.stale().orElse(false)) {
      said.add(tell.text("stale").flagged());
    }
    return tell.phrases().joined(said, "list.comma");
  }

  private Text zone(Measure measure, Progress.Zone zone) {
    return switch (zone) {
      case BELOW_MINIMUM -> say("below-minimum", measure.minimum().orElseThrow()).flagged();
      case BELOW_TARGET ->
          measure.minimum().isPresent()
              ? say("minimum", measure.minimum().getAsDouble())
              : say("below-stretch", measure.stretch().orElseThrow());
      case TARGET -> tell.text("reached");
      case STRETCH -> say("stretch", measure.stretch().orElseThrow());
    };
  }

  /** Says how many milestones are done, and which is next. */
  private Text milestones(Measure measure) {
    List<Milestone> open = measure.milestones().stream().filter(it -> !isDone(it)).toList();
    int all = measure.milestones().size();
    if (all == 1) {
      return tell.text(
          open.isEmpty() ? "milestone-done" : "milestone-open", measure.milestones().get(0).name());
    }
    List<Text> said = new ArrayList<>();
    said.add(tell.text("milestones-done", all - open.size(), all));
    open.stream()
        .filter(it -> it.due().isPresent())
        .min(Comparator.comparing(it -> it.due().orElseThrow()))
        .ifPresent(it -> said.add(tell.text("next", it.name(), it.due().orElseThrow())));
    return tell.phrases().joined(said, "list.comma");
  }

  private boolean isDone(Milestone milestone) {
    return milestone.done().filter(it -> progress.asOf().filter(it::isAfter).isEmpty()).isPresent();
  }

  private Text say(String key, double... numbers) {
    return tell.text(key, Arrays.stream(numbers).mapToObj(tell::number).toArray());
  }
}
