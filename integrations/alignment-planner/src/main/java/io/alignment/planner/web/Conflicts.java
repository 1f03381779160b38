package io.alignment.planner.web;

import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Comparison;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.show.Blocks;
import io.alignment.planner.show.Language;
import io.alignment.planner.store.Version;
import io.alignment.report.answers.DriftTelling;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells what others have changed while somebody was typing, and what is different at all. */
@Component
final class Conflicts {

  private final Desk desk;
  private final Language language;

  Conflicts(Desk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  void tell(Outcome.Conflict conflict, Seat seat, Model model) {
    int seen = conflict.seen().version().number();
    List<Version> others = desk.history(seat).stream().filter(it -> it.number() > seen).toList();
    model.addAttribute("others", others);
    model.addAttribute("meanwhile", Blocks.of(inShort(conflict.since())));
  }

  private io.alignment.report.telling.Telling inShort(Comparison it) {
    return DriftTelling.comment(
        it.before().strategy(),
        it.after().strategy(),
        it.drift(),
        it.after().question().day(),
        language.words());
  }

  /** Tells a comparison at length. */
  List<io.alignment.planner.show.Block> tell(Comparison it) {
    return Blocks.of(
        DriftTelling.of(
            it.before().strategy(),
            it.after().strategy(),
            it.drift(),
            it.after().question().day(),
            language.words()));
  }
}
