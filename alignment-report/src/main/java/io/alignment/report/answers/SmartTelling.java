package io.alignment.report.answers;

import io.alignment.analysis.objectives.Smart;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the objectives can be followed. */
final class SmartTelling {

  private static final int MOST_OBJECTIVES = 20;
  private static final int CRITERIA = 5;

  private SmartTelling() {}

  static void tell(Smart smart, Map<String, Double> priorities, Teller tell) {
    tell.heading("title");
    int all = smart.byObjective().size();
    if (all == 0) {
      tell.line("no-objective");
      return;
    }
    tell.line("letters");
    tell.row("score", tell.share(smart.score(), "nothing"));
    tell.row("completeness", tell.share(smart.completeness(), "nothing"));
    List<Map.Entry<String, Smart.Verdicts>> open =
        smart.byObjective().entrySet().stream()
            .filter(it -> it.getValue().score().orElse(0) < 1)
            .sorted(
                Comparator.comparing(
                    it -> priorities.getOrDefault(it.getKey(), 0.0), Comparator.reverseOrder()))
            .toList();
    open.stream()
        .limit(MOST_OBJECTIVES)
        .forEach(
            it ->
                tell.row(
                    0,
                    tell.name(it.getKey()),
                    notes(it.getValue(), tell),
                    letters(it.getValue(), tell)));
    if (open.size() > MOST_OBJECTIVES) {
      tell.line("rest", open.size() - MOST_OBJECTIVES);
    } else if (open.isEmpty()) {
      tell.line("all-met");
    } else if (open.size() < all) {
      tell.line("others-met", all - open.size());
    }
  }

  private static Cell letters(Smart.Verdicts row, Teller tell) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < CRITERIA; i++) {
      letters.add(
          switch (row.judgements().get(i).verdict()) {
            case MET -> tell.text("letter." + i).plain();
            case UNMET -> "–";
            case UNKNOWN -> "?";
          });
    }
    return Cell.of(Text.of(String.join(" ", letters)));
  }

  private static List<Text> notes(Smart.Verdicts row, Teller tell) {
    List<Text> notes = new ArrayList<>();
    for (int i = 0; i < CRITERIA; i++) {
      Smart.Judgement judgement = row.judgements().get(i);
      if (judgement.verdict() == Smart.Verdict.UNMET) {
        notes.add(
            tell.text(
                "unmet",
                tell.text("criterion." + i),
                tell.phrases()
                    .joined(
                        judgement.reasons().stream().map(it -> reason(it, tell)).toList(),
                        "list.comma")));
      }
    }
    row.speeds().stream()
        .filter(speed -> speed.ratio().orElse(0) > 1)
        .forEach(
            it ->
                notes.add(tell.text("speed", it.measure(), tell.number(it.ratio().getAsDouble()))));
    return notes;
  }

  private static Text reason(Smart.Reason reason, Teller tell) {
    return tell.text("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
