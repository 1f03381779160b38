package io.alignment.report.answers;

import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.Judgement.Band;
import io.alignment.analysis.objectives.Judgement.Calibration;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.TreeMap;

/** What became of what people said: in all, by owner, and by how sure they were. */
final class JudgementTelling {

  private JudgementTelling() {}

  static void tell(Judgement judgement, Teller tell) {
    if (judgement.all().ended() == 0) {
      return; // Most keep no check-ins, and need not be told so.
    }
    tell.heading("title");
    tell.columns("", "ended", "said", "reached", "brier");
    row(tell.text("all"), judgement.all(), "", tell);
    new TreeMap<>(judgement.byOwner())
        .forEach((owner, it) -> row(tell.name(owner), it, owner, tell));
    tell.line("key");
    tell.columns("bands", "count", "said", "reached");
    judgement.all().bands().stream().filter(it -> it.count() > 0).forEach(it -> band(it, tell));
  }

  private static void row(Text name, Calibration of, String owner, Teller tell) {
    String prefix = owner.isEmpty() ? "" : "owner.";
    tell.row(
        name,
        Cell.of(Text.of(String.valueOf(of.ended()))),
        tell.share(of.said()).as(Judgement.CATALOGUE.metric(prefix + "said"), owner),
        tell.share(of.reached()).as(Judgement.CATALOGUE.metric(prefix + "reached"), owner),
        tell.number(of.brier()).as(Judgement.CATALOGUE.metric(prefix + "brier"), owner));
  }

  private static void band(Band band, Teller tell) {
    tell.row(
        tell.text("band", tell.percent(band.from()), tell.percent(band.to())),
        Cell.of(Text.of(String.valueOf(band.count()))),
        tell.share(band.said()),
        tell.share(band.reached()));
  }
}
