package io.alignment.report.answers;

import io.alignment.analysis.Finding;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong, the gravest first, and what has to be asked. */
final class MattersTelling {

  private static final int MOST_MATTERS = 25;
  private static final int MOST_FACETS = 3;
  private static final int MOST_TO_ASK = 3;

  private final Strategy strategy;
  private final Words words;
  private final Teller tell;

  MattersTelling(Strategy strategy, Teller tell) {
    this.strategy = strategy;
    words = tell.phrases().words();
    this.tell = tell;
  }

  void tell(List<Matter> matters) {
    if (!matters.isEmpty()) {
      tell.heading("title");
      matters.stream().limit(MOST_MATTERS).forEach(this::matter);
      tell.rest(matters.size() - MOST_MATTERS, "rest");
    }
  }

  void ask(List<OpenQuestion> questions) {
    if (!questions.isEmpty()) {
      tell.heading("questions");
      questions.forEach(this::question);
    }
  }

  private void matter(Matter matter) {
    tell.line(Telling.Role.SPACE, Text.NONE);
    tell.found(matter.severity(), words.what(matter, strategy));
    Text cost = cost(matter);
    if (!cost.isEmpty()) {
      tell.line(Telling.Role.DETAIL, cost);
    }
    List<Finding> facets = matter.facets();
    facets.stream()
        .limit(MOST_FACETS)
        .forEach(
            it -> tell.line(Telling.Role.DETAIL, tell.text("facet", words.what(it, strategy))));
    if (facets.size() > MOST_FACETS) {
      tell.line(Telling.Role.DETAIL, tell.text("more-facets", facets.size() - MOST_FACETS));
    }
    tell.line(Telling.Role.DETAIL, tell.text("mend", words.mend(matter, strategy)));
    if (!matter.findings().isEmpty()) {
      tell.line(Telling.Role.IDS, reference(matter));
    }
  }

  /** Returns the rule and the elements of the first finding, and the rules of the others. */
  static Text reference(Matter matter) {
    List<Finding> findings = matter.findings();
    Finding first = findings.get(0);
    String elements = first.elements().isEmpty() ? "" : ": " + String.join(", ", first.elements());
    return Text.of(
        Stream.concat(
                Stream.of(first.rule() + elements),
                findings.stream()
                    .map(Finding::rule)
                    .filter(it -> !it.equals(first.rule()))
                    .distinct())
            .collect(Collectors.joining("; ")));
  }

  /** Returns what a matter costs: points of the board, days, and amounts that it does not tell. */
  Text cost(Matter matter) {
    List<Text> cost = new ArrayList<>();
    if (matter.stake() > 0) {
      cost.add(tell.text("points", points(matter.stake())));
    }
    addAmounts(cost, "wasted", matter, matter.wasted());
    addAmounts(cost, "lacking", matter, matter.lacking());
    matter.personDays().ifPresent(it -> cost.add(tell.text("days", tell.number(it))));
    return tell.phrases().joined(cost, "list.semicolon");
  }

  private void addAmounts(
      List<Text> cost, String key, Matter matter, Map<String, BigDecimal> amounts) {
    String what = words.what(matter, strategy);
    List<Text> told =
        amounts.entrySet().stream()
            .map(it -> tell.number(it.getValue()) + " " + it.getKey())
            .filter(it -> !what.contains(it))
            .map(Text::of)
            .toList();
    if (!told.isEmpty()) {
      cost.add(tell.text(key, tell.phrases().list(told, told.size())));
    }
  }

  private String points(double share) {
    return tell.number(100 * share);
  }

  private void question(OpenQuestion question) {
    tell.point(
        question.ask().isEmpty() ? "ask" : "ask-whom",
        words.ask(question, strategy),
        points(question.area()),
        tell.names(question.ask(), MOST_TO_ASK));
  }
}
