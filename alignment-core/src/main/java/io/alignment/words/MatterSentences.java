package io.alignment.words;

import io.alignment.analysis.Cause;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matter.Part;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What matters and open questions say. */
final class MatterSentences {

  private static final int MOST_NAMES = 3;

  private final Words words;
  private final Templates templates;
  private final Strategy strategy;

  MatterSentences(Words words, Templates templates, Strategy strategy) {
    this.words = words;
    this.templates = templates;
    this.strategy = strategy;
  }

  String what(Matter matter) {
    return matter.isToldByFinding()
        ? words.what(matter.findings().get(0), strategy)
        : templates.fill(key(matter), values(matter));
  }

  String mend(Matter matter) {
    return matter.isToldByFinding()
        ? words.mend(matter.findings().get(0), strategy)
        : templates.fill(key(matter) + ".mend", values(matter));
  }

  /**
   * Returns the key of the words of a cause: by the question of the board in which most fails. Of
   * what is paused nobody is asked to begin work.
   */
  private String key(Matter matter) {
    return matter.cells().stream()
        .max(Comparator.comparingDouble(Part::area).thenComparing(Part::column))
        .map(it -> "matter." + matter.cause().label() + "." + it.column())
        .map(it -> isIdleAsPaused(matter) ? it + ".paused" : it)
        .orElse("matter." + matter.cause().label());
  }

  private boolean isIdleAsPaused(Matter matter) {
    return matter.cause() == Cause.WORK_LACKING
        && matter.about().stream()
            .flatMap(it -> strategy.element(it).stream())
            .anyMatch(it -> it instanceof WorkItem work && work.status() == Status.PAUSED);
  }

  private Map<String, String> values(Matter matter) {
    Map<String, String> values = new HashMap<>();
    values.put("about", names(matter.about()));
    values.put("amounts", words.amounts(matter.wasted()));
    values.put("share", words.percent(matter.wastedShare()));
    values.put("goals", names(matter.cells().stream().map(Part::goal).distinct().toList()));
    return values;
  }

  String ask(OpenQuestion question) {
    return templates.fill(
        "ask." + question.id(),
        Map.of("goals", names(question.goals().stream().map(OpenQuestion.Goal::id).toList())));
  }

  private String names(List<String> ids) {
    return words.list(
        ids.stream()
            .map(it -> strategy.element(it).isPresent() ? words.name(it, strategy) : it)
            .toList(),
        MOST_NAMES);
  }
}
