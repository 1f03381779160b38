package io.alignment.analysis.objectives;

import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Smart.Judgement;
import io.alignment.analysis.objectives.Smart.Reason;
import io.alignment.analysis.objectives.Smart.Speed;
import io.alignment.analysis.objectives.Smart.Verdict;
import io.alignment.analysis.resources.CapacityFit;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.SkillsAnalysis;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.WorkItem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether objectives can be reached with the means and skills at hand, and at the pace shown. */
final class Achievability {

  private static final double ROUNDING = 1e-9;

  private final StrategyIndex index;
  private final double fastest;
  private final LineOfSight sight;
  // The units of which it is known whether what is demanded can be served.
  private final Set<String> judgedUnits = new HashSet<>();
  private final Set<String> short_ = new HashSet<>();
  private final Set<String> unskilled = new HashSet<>();

  Achievability(Question question, double fastest) {
    index = StrategyIndex.of(question.strategy());
    this.fastest = fastest;
    sight = LineOfSight.of(index);
    for (ResourceFit.Capacity capacity :
        CapacityFit.of(index, new Days(index, question.day()), this::isLeadingOrFree)) {
      capacity.feasible().ifPresent(it -> judgedUnits.add(capacity.unit()));
      capacity.bottleneck().ifPresent(it -> short_.addAll(it.demands()));
    }
    question.answer(Skills.class, new SkillsAnalysis()).gaps().stream()
        .filter(gap -> gap.closing() != Skills.Closing.IN_TIME)
        .forEach(gap -> unskilled.add(gap.id()));
  }

  /** Says whether something leads to a vision, or is a resource that nothing else takes. */
  private boolean isLeadingOrFree(int element) {
    return sight.reaches(element)
        || (index.type(element) == Element.Type.RESOURCE
            && !index.outgoing(Relation.Kind.ALLOCATION).isAt(element));
  }

  /** Judges an objective with the initiatives that support it directly. */
  Judgement judge(int objective, List<Speed> speeds) {
    int[] work =
        IntStream.concat(
                IntStream.of(objective),
                index
                    .incoming(Relation.Kind.SUPPORT)
                    .neighbors(objective)
                    .filter(it -> index.type(it) == Element.Type.INITIATIVE))
            .filter(it -> Days.isOpen(item(it)))
            .toArray();
    Set<Reason> failures = EnumSet.noneOf(Reason.class);
    IntStream.of(work).forEach(it -> judgeNeeds(item(it).id(), failures));
    speeds.forEach(it -> judgeSpeed(it, failures));
    if (!failures.isEmpty()) {
      return Judgement.metUnless(failures);
    }
    if (IntStream.of(work).anyMatch(this::isUnknown)) {
      return new Judgement(Verdict.UNKNOWN, List.of(Reason.CAPACITY_UNKNOWN));
    }
    return speeds.isEmpty() && IntStream.of(work).noneMatch(this::needsAnything)
        ? new Judgement(Verdict.UNKNOWN, List.of(Reason.NOTHING_TO_GO_BY))
        : Judgement.metUnless(failures);
  }

  private WorkItem item(int element) {
    return (WorkItem) index.element(element);
  }

  private void judgeNeeds(String item, Set<Reason> failures) {
    if (short_.contains(item)) {
      failures.add(Reason.CAPACITY_SHORT);
    }
    if (unskilled.contains(item)) {
      failures.add(Reason.SKILL_MISSING);
    }
  }

  private void judgeSpeed(Speed speed, Set<Reason> failures) {
    if (speed.needed().isEmpty()) {
      failures.add(Reason.DATE_MISSED);
    } else if (speed.needed().getAsDouble() > 0 && speed.ratio().isEmpty()) {
      failures.add(Reason.WRONG_WAY);
    } else if (speed.ratio().orElse(0) > fastest + ROUNDING) {
      failures.add(Reason.TOO_SLOW);
    }
  }

  /** Says whether nobody knows of something demanded whether there is enough. */
  private boolean isUnknown(int element) {
    return item(element).demands().stream()
        .anyMatch(it -> !sight.reaches(element) || !judgedUnits.contains(it.unit()));
  }

  private boolean needsAnything(int element) {
    return !item(element).demands().isEmpty() || !item(element).requiredSkills().isEmpty();
  }
}
