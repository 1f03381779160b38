package io.alignment.analysis.board;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Does somebody answer for a goal, in a role that is not vacant, who does not lead too much? */
final class LedRule implements Rule.OfItself {

  private final Rows rows;
  private final StrategyIndex index;
  private final Leads leads;
  private final double limit;

  /**
   * Prepares the rule.
   *
   * @param limit what share of the board anybody can lead
   */
  LedRule(Goals goals, Leads leads, double limit) {
    rows = goals.rows();
    index = goals.index();
    this.leads = leads;
    this.limit = leads.hands() == 0 ? limit : Math.max(limit, 1.0 / leads.hands());
  }

  @Override
  public Optional<Parts> own(int row) {
    if (leads.owners(row).length == 0) {
      return Optional.of(Parts.lacking(leads.areSpokenOf()));
    }
    double led = leads.led(leads.leastLoaded(row));
    double shown = led > limit ? limit / led : 1;
    return Optional.of(new Parts(shown, 1 - shown, 0));
  }

  @Override
  public List<Reason> why(int row) {
    Parts parts = own(row).orElseThrow();
    int[] owners = IntStream.of(leads.owners(row)).sorted().toArray();
    if (owners.length == 0) {
      Ground ground = parts.unknown() > 0 ? Ground.SILENCE : Ground.OWN;
      List<String> vacant = leads.vacantOwners(row);
      Evidence[] facts =
          vacant.isEmpty() ? new Evidence[0] : new Evidence[] {new Evidence.Others(vacant)};
      return List.of(Reason.of(Topic.OWNERS, ground, parts, List.of(rows.id(row)), facts));
    }
    int least = leads.leastLoaded(row);
    return List.of(
        Reason.of(
            Topic.OWNERS,
            Ground.OWN,
            parts,
            Elements.ids(index, owners),
            new Reason.Lead(index.id(least), leads.led(least), limit)));
  }
}
