package io.alignment.analysis.board;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Can those who do the work for a goal do it: is each skill that it requires held, or taught? */
final class AbleRule implements Rule {

  private static final Parts HALF = new Parts(0.5, 0.5, 0);

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final People people;
  private final ListMultimap<String, Integer> holders =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final ListMultimap<String, Integer> trainings =
      MultimapBuilder.hashKeys().arrayListValues().build();

  AbleRule(Goals goals, Work work, People people) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    this.people = people;
    for (int resource : index.elements(Element.Type.RESOURCE)) {
      if (index.resourceKind(resource) == Resource.Kind.HUMAN) {
        person(resource).skillNames().forEach(it -> holders.put(it, resource));
      }
    }
    for (int initiative : index.elements(Element.Type.INITIATIVE)) {
      if (work.isOpen(initiative)) {
        ((Initiative) index.element(initiative))
            .teaches()
            .forEach(it -> trainings.put(it, initiative));
      }
    }
  }

  private Resource person(int resource) {
    return (Resource) index.element(resource);
  }

  @Override
  public Optional<Parts> own(int row) {
    Parts.Sum sum = new Parts.Sum();
    for (int item : work.goalAndWork(row)) {
      if (index.hasSkills(item)) {
        required(item)
            .sorted()
            .forEach(skill -> sum.add(new Requirement(row, item, skill).parts(), 1));
      }
    }
    return sum.isEmpty() ? Optional.empty() : Optional.of(sum.mean());
  }

  private Stream<RequiredSkill> required(int item) {
    return ((WorkItem) index.element(item)).requiredSkills().stream();
  }

  @Override
  public Optional<Parts> last(int row) {
    return Optional.of(Parts.UNKNOWN);
  }

  @Override
  public List<Reason> why(int row) {
    List<Reason> reasons = new ArrayList<>();
    for (int item : work.goalAndWork(row)) {
      required(item)
          .sorted()
          .forEach(skill -> reasons.add(new Requirement(row, item, skill).reason()));
    }
    return reasons.isEmpty()
        ? List.of(Reason.of(Topic.SKILLS, Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))))
        : reasons.stream().map(it -> it.times(1.0 / reasons.size())).toList();
  }

  /** A skill that a goal, a key result or some work for the goal requires. */
  private final class Requirement {
    private final int item;
    private final RequiredSkill skill;
    private final Set<Integer> members = new HashSet<>();
    private final Set<Integer> having = new HashSet<>();

    Requirement(int row, int item, RequiredSkill skill) {
      this.item = item;
      this.skill = skill;
      Stream<People.Member> its =
          item == rows.element(row)
              ? people.ofRow(row).stream()
              : index.isObjective(item)
                  ? Stream.concat(people.ofItem(item).stream(), people.ofRow(row).stream())
                  : people.ofItem(item).stream();
      Optional<DateRange> ahead = work.ahead(item);
      its.forEach(
          it -> {
            members.add(it.resource());
            if (ahead.flatMap(it.on()::within).filter(on -> has(it.resource(), on)).isPresent()) {
              having.add(it.resource());
            }
          });
    }

    private boolean has(int resource, DateRange on) {
      return person(resource).isAble(skill, on);
    }

    Parts parts() {
      if (having.isEmpty()) {
        return taught().findAny().isPresent() ? HALF : Parts.FAILING;
      }
      return having.stream().anyMatch(it -> Heads.of(person(it)) > 1) || isHeldByAnother()
          ? Parts.SHOWN
          : HALF;
    }

    /** Returns who has it, but is none of the people. */
    private Stream<Integer> elsewhere() {
      return work.ahead(item).stream()
          .flatMap(
              ahead ->
                  holders.get(skill.skill()).stream()
                      .filter(it -> !having.contains(it) && has(it, ahead)));
    }

    /** Says whether one of the people has it, and another person of the business, there then. */
    private boolean isHeldByAnother() {
      return having.size() > 1 || elsewhere().findAny().isPresent();
    }

    /** Returns the open work in which any of the people has a part and that teaches it in time. */
    private IntStream taught() {
      return trainings.get(skill.skill()).stream()
          .mapToInt(it -> it)
          .filter(this::isInTime)
          .filter(
              it ->
                  people.ofItem(it).stream()
                      .anyMatch(member -> members.contains(member.resource())));
    }

    private boolean isInTime(int training) {
      Optional<LocalDate> needed =
          work.days(item).from().or(() -> work.days(item).until()).map(work::orToday);
      return needed.isEmpty()
          || work.days(training).until().filter(it -> !it.isAfter(needed.get())).isPresent();
    }

    Reason reason() {
      Stream<Integer> others =
          !having.isEmpty()
              ? having.stream()
              : taught().findAny().isPresent() ? taught().boxed() : elsewhere();
      return Reason.of(
          Topic.SKILLS,
          Ground.OWN,
          parts(),
          List.of(index.id(item)),
          new Evidence.Skills(List.of(skill.label())),
          new Evidence.Others(others.sorted().map(index::id).toList()));
    }
  }
}
