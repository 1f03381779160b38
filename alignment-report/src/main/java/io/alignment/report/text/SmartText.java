package io.alignment.report.text;

import io.alignment.analysis.objectives.Smart;
import io.alignment.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The section on the objectives themselves: whether they can be followed. */
final class SmartText {

  private static final int MOST_OBJECTIVES = 20;
  private static final List<String> LETTERS = List.of("S", "M", "A", "R", "T");
  private static final List<String> CRITERIA =
      List.of("specific", "measurable", "achievable", "relevant", "time-bound");

  private final TextPage page;
  private final Names names;
  private final Map<String, Double> priorities;

  /**
   * Makes the section.
   *
   * @param page where to write
   * @param names how elements are called
   * @param priorities what share of the vision each objective carries
   */
  SmartText(TextPage page, Names names, Map<String, Double> priorities) {
    this.page = page;
    this.names = names;
    this.priorities = priorities;
  }

  void write(Smart smart) {
    page.heading("SMART: whether the objectives can be followed");
    if (smart.byObjective().isEmpty()) {
      page.line("There is no objective yet.");
      return;
    }
    page.line(
        "Specific, measurable, achievable, relevant, time-bound: a letter is met, – is not, ? nobody"
            + " can say.");
    page.row("of what can be judged is met", Names.share(smart.score()), "");
    page.row("of all can be judged", Names.share(smart.completeness()), "");
    List<Map.Entry<String, Smart.Verdicts>> open =
        smart.byObjective().entrySet().stream()
            .filter(it -> it.getValue().score().orElse(0) < 1)
            .sorted(
                Comparator.comparing(
                    it -> priorities.getOrDefault(it.getKey(), 0.0), Comparator.reverseOrder()))
            .toList();
    open.stream().limit(MOST_OBJECTIVES).forEach(it -> write(it.getKey(), it.getValue()));
    int rest = open.size() - MOST_OBJECTIVES;
    if (rest > 0) {
      page.line(
          "… and %s more, which carry less of the vision; --format json lists them all."
              .formatted(rest));
    } else if (open.size() < smart.byObjective().size()) {
      page.line(
          "%s: nothing that can be judged is missing."
              .formatted(
                  open.isEmpty()
                      ? "All"
                      : "The other " + (smart.byObjective().size() - open.size())));
    }
  }

  private void write(String id, Smart.Verdicts row) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LETTERS.size(); i++) {
      letters
          .append(i == 0 ? "" : " ")
          .append(
              switch (row.judgements().get(i).verdict()) {
                case MET -> LETTERS.get(i);
                case UNMET -> "–";
                case UNKNOWN -> "?";
              });
    }
    page.row(names.name(id), letters.toString(), "");
    for (int i = 0; i < CRITERIA.size(); i++) {
      Smart.Judgement judgement = row.judgements().get(i);
      if (judgement.verdict() == Smart.Verdict.UNMET) {
        page.detail(
            "not %s: %s"
                .formatted(
                    CRITERIA.get(i),
                    judgement.reasons().stream()
                        .map(SmartText::words)
                        .collect(Collectors.joining(", "))));
      }
    }
    row.speeds().stream()
        .filter(speed -> speed.ratio().orElse(0) > 1)
        .forEach(
            speed ->
                page.detail(
                    "“%s” would have to move %s times as fast as so far"
                        .formatted(speed.measure(), Wording.number(speed.ratio().getAsDouble()))));
  }

  private static String words(Smart.Reason reason) {
    return switch (reason) {
      case NO_OWNER -> "nobody owns it";
      case SEVERAL_OWNERS -> "several own it";
      case ONLY_A_NAME -> "it has neither a description nor a measure";
      case NO_MEASURE -> "it has no measure";
      case NO_UNIT_OR_TARGET -> "no measure has a unit, and a target or bound";
      case CAPACITY_SHORT -> "there is too little of what it demands";
      case SKILL_MISSING -> "nobody on it has a skill that it needs";
      case TOO_SLOW -> "too slow for its date";
      case WRONG_WAY -> "it does not come nearer";
      case DATE_MISSED -> "the date has come";
      case CAPACITY_UNKNOWN -> "nobody has said how much there is of what it demands";
      case NOTHING_TO_GO_BY -> "nothing says what it needs or how it goes";
      case LEADS_NOWHERE -> "it leads to no vision";
      case NO_DUE_DATE -> "it has no due date";
      case DUE_AFTER_WHAT_IT_SUPPORTS -> "due after what it supports";
      case DUE_AFTER_HORIZON -> "due after the vision";
      case NO_CADENCE -> "nobody has said how often to look";
    };
  }
}
