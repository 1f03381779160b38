package io.alignment.analysis.board;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does a goal get what it needs, of money or of people: the mean over the units of either. */
final class MeansRule implements Rule.OfItself {

  private final Rows rows;
  private final Topic about;
  private final List<Supplies> units = new ArrayList<>();

  MeansRule(Goals goals, Work work, Resource.Kind kind) {
    rows = goals.rows();
    about = kind == Resource.Kind.HUMAN ? Topic.TIME : Topic.MONEY;
    StrategyIndex index = goals.index();
    ListMultimap<String, Integer> resources = MultimapBuilder.treeKeys().arrayListValues().build();
    for (int resource : index.elements(Element.Type.RESOURCE)) {
      if (index.resourceKind(resource) == kind) {
        ((Resource) index.element(resource)).unit().ifPresent(it -> resources.put(it, resource));
      }
    }
    Multimaps.asMap(resources)
        .forEach(
            (unit, of) -> {
              if (of.stream().anyMatch(it -> gives(index, work, it))) {
                units.add(new Supplies(goals, work, unit, kind == Resource.Kind.HUMAN, of));
              }
            });
  }

  private static boolean gives(StrategyIndex index, Work work, int resource) {
    return index
        .outgoing(Relation.Kind.ALLOCATION)
        .arcs(resource)
        .anyMatch(arc -> work.isAny(resource, arc));
  }

  @Override
  public Optional<Parts> own(int row) {
    Parts.Sum sum = new Parts.Sum();
    units.forEach(it -> sum.add(it.of(row), 1));
    return Optional.of(sum.isEmpty() ? Parts.UNKNOWN : sum.mean());
  }

  @Override
  public List<Reason> why(int row) {
    List<String> id = List.of(rows.id(row));
    return units.isEmpty()
        ? List.of(Reason.of(about, Ground.SILENCE, Parts.UNKNOWN, id))
        : units.stream()
            .map(
                it ->
                    Reason.of(
                        about,
                        Ground.OWN,
                        it.of(row).times(1.0 / units.size()),
                        id,
                        it.supply(row)))
            .toList();
  }
}
