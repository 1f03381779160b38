package io.alignment.analysis;

import com.google.common.base.Suppliers;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Of what a strategy speaks anywhere, and which of its objectives leave something out. */
final class SpokenTopics {

  private final Strategy strategy;
  private final StrategyIndex index;
  private final Supplier<Days> days;
  private final Set<Topic> spoken = EnumSet.noneOf(Topic.class);
  private final Set<String> leaving = new HashSet<>();

  SpokenTopics(Strategy strategy, Supplier<Optional<LocalDate>> day) {
    this.strategy = strategy;
    index = StrategyIndex.of(strategy);
    days = Suppliers.memoize(() -> new Days(index, day.get()));
    for (Element element : strategy.elements()) {
      switch (element.type()) {
        case OBJECTIVE -> listenTo((Objective) element);
        case INITIATIVE -> listenTo((Initiative) element);
        case RESOURCE -> listenTo((Resource) element);
        case FACTOR -> spoken.add(Topic.FACTORS);
        case VISION, FUNCTION -> {}
      }
    }
    if (isAny(Relation.Kind.COLLABORATION) || isAny(Relation.Kind.COMMUNICATION)) {
      spoken.add(Topic.CHANNELS);
    }
    if (isAny(Relation.Kind.ANSWER)) {
      spoken.add(Topic.ANSWERS);
    }
    if (leadsToObjective(Relation.Kind.OWNERSHIP)) {
      spoken.add(Topic.OWNERS);
    }
    if (leadsToObjective(Relation.Kind.PARTICIPATION)) {
      spoken.add(Topic.WORK);
    }
    for (int resource : index.elements(Element.Type.RESOURCE)) {
      listenToAllocations(resource);
    }
  }

  private void listenTo(Objective objective) {
    listenTo((WorkItem) objective);
    if (objective.checkIns().stream().anyMatch(it -> it.progress().isPresent())) {
      spoken.add(Topic.READINGS);
    }
    if (objective.perspective().isPresent()) {
      spoken.add(Topic.PERSPECTIVES);
    }
    for (Measure measure : objective.measures()) {
      spoken.add(Topic.MEASURES);
      if (measure.daysOfRecord().findAny().isPresent()) {
        spoken.add(Topic.READINGS);
      }
      if (measure.everyDays().isPresent()) {
        spoken.add(Topic.CADENCES);
      }
    }
    if (!objective.leavesOut().isEmpty()) {
      leaving.add(objective.id());
    }
  }

  private void listenTo(Initiative initiative) {
    listenTo((WorkItem) initiative);
    spoken.add(Topic.WORK);
    if (!initiative.teaches().isEmpty()) {
      spoken.add(Topic.SKILLS);
    }
  }

  private void listenTo(WorkItem item) {
    if (item.due().isPresent() || item.ended().isPresent()) {
      spoken.add(Topic.DAYS);
    }
    if (!item.requiredSkills().isEmpty()) {
      spoken.add(Topic.SKILLS);
    }
  }

  private void listenTo(Resource resource) {
    if (resource.kind() == Resource.Kind.HUMAN) {
      spoken.add(Topic.PEOPLE);
    }
    if (!resource.skills().isEmpty()) {
      spoken.add(Topic.SKILLS);
    }
  }

  private void listenToAllocations(int resource) {
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    Optional<Topic> about =
        switch (index.resourceKind(resource)) {
          case FINANCIAL -> Optional.of(Topic.MONEY);
          case HUMAN -> Optional.of(Topic.TIME);
          case TECHNOLOGICAL -> Optional.empty();
        };
    for (int arc = allocations.first(resource); arc < allocations.end(resource); arc++) {
      boolean isObjective = index.isObjective(allocations.neighbor(arc));
      boolean tellsAnything =
          about.filter(it -> !spoken.contains(it)).isPresent()
              || (isObjective && !spoken.contains(Topic.WORK));
      if (tellsAnything && days.get().isAny(allocations, arc, (Resource) index.element(resource))) {
        about.ifPresent(spoken::add);
        if (isObjective) {
          spoken.add(Topic.WORK);
        }
      }
    }
  }

  private boolean isAny(Relation.Kind kind) {
    return strategy.relations().stream().anyMatch(relation -> relation.kind() == kind);
  }

  private boolean leadsToObjective(Relation.Kind kind) {
    Adjacency incoming = index.incoming(kind);
    for (int objective : index.elements(Element.Type.OBJECTIVE)) {
      if (incoming.isAt(objective)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether anything is recorded of a topic; of a question, of anything that it is about. */
  boolean isSpoken(Topic topic) {
    return topic.about().isEmpty()
        ? spoken.contains(topic)
        : topic.about().stream().anyMatch(spoken::contains);
  }

  /**
   * Says whether an element leaves a topic out: an objective that says so, or an initiative all of
   * whose objectives do.
   */
  boolean isLeftOut(Topic topic, String id) {
    if (leaving.isEmpty()) {
      return false;
    }
    if (strategy.objective(id).isPresent()) {
      return leaving.contains(id) && topic.isIn(strategy.objective(id).orElseThrow().leavesOut());
    }
    var supports =
        strategy.outgoing(id, Support.class).stream().filter(it -> !it.isOnlyShown()).toList();
    return !supports.isEmpty()
        && supports.stream().allMatch(support -> isLeftOut(topic, support.target()));
  }
}
