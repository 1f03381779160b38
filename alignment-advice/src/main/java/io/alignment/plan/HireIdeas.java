package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Shortage;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Edit;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Steps that bring somebody from outside, where nobody inside can do the work. */
record HireIdeas(Situation situation, Thoughts thoughts) {

  /** As posts are written down in many languages as long as nobody has them. */
  private static final String NOBODY_YET = "N. N. (%s)";

  // Who can do what nobody can

  /** Hires somebody with the skills that work lacks, for all work that lacks no others. */
  void hire(Finding found) {
    Set<RequiredSkill> skills = lacking(found);
    List<Finding> answers = new ArrayList<>(List.of(found));
    situation
        .found(ResourceFit.SKILL_MISSING, Topic.SKILLS)
        .filter(it -> !it.equals(found) && skills.containsAll(lacking(it)))
        .forEach(answers::add);
    Map<String, BigDecimal> needs = new LinkedHashMap<>();
    answers.forEach(it -> needs.put(work(it).id(), needed(work(it), skills)));
    if (!skills.isEmpty()) {
      List<Finding> all = new ArrayList<>(answers);
      needs.keySet().forEach(it -> situation.found(ResourceFit.SHORT, it).forEach(all::add));
      thoughts.add(StepKind.HIRE, somebody(skills, needs, Resource.FTE), all);
    }
  }

  private Set<RequiredSkill> lacking(Finding found) {
    return new TreeSet<>(SkillIdeas.required(work(found), found));
  }

  private WorkItem work(Finding found) {
    return situation.work(found.elements().get(0)).orElseThrow();
  }

  /**
   * Returns what work demands of people with some skills, else what it lacks of people; where it
   * says nothing of that, half a day a week.
   */
  private BigDecimal needed(WorkItem work, Set<RequiredSkill> skills) {
    Set<String> names =
        skills.stream().map(RequiredSkill::skill).collect(Collectors.toUnmodifiableSet());
    return work.demands().stream()
        .filter(it -> it.unit().equals(Resource.FTE))
        .filter(it -> it.skill().filter(names::contains).isPresent())
        .map(Demand::amount)
        .reduce(BigDecimal::add)
        .or(
            () ->
                shortages(List.of(work.id()), Resource.FTE).stream()
                    .map(it -> it.demand().subtract(it.amount()))
                    .findFirst())
        .orElse(Means.HALF_A_DAY_A_WEEK);
  }

  // More hands

  /** Hires somebody for what demands of people nobody can serve. */
  void widen(Finding found) {
    for (Map.Entry<String, BigDecimal> lack : amounts(found).entrySet()) {
      String unit = lack.getKey();
      if (!isOfPeople(unit)) {
        continue;
      }
      Set<RequiredSkill> skills = new TreeSet<>();
      for (String id : found.elements()) {
        situation.work(id).stream()
            .flatMap(it -> it.demands().stream())
            .filter(it -> it.unit().equals(unit))
            .flatMap(it -> it.skill().stream())
            .map(RequiredSkill::of)
            .forEach(skills::add);
      }
      List<Finding> answers = new ArrayList<>(List.of(found));
      Map<String, BigDecimal> needs = new LinkedHashMap<>();
      BigDecimal left = lack.getValue();
      for (Shortage shortage : shortages(found.elements(), unit)) {
        BigDecimal part = shortage.demand().subtract(shortage.amount()).min(left);
        if (part.signum() > 0) {
          needs.put(shortage.id(), part);
          left = left.subtract(part);
          situation.found(ResourceFit.SHORT, shortage.id()).forEach(answers::add);
        }
      }
      if (!needs.isEmpty()) {
        thoughts.add(StepKind.HIRE, somebody(skills, needs, unit), answers);
      }
    }
  }

  private static Map<String, BigDecimal> amounts(Finding found) {
    return found.evidence(Evidence.Amounts.class).map(Evidence.Amounts::amounts).orElse(Map.of());
  }

  private boolean isOfPeople(String unit) {
    return situation.strategy().resources().stream()
        .anyMatch(it -> it.kind() == Resource.Kind.HUMAN && it.unit().equals(Optional.of(unit)));
  }

  private List<Shortage> shortages(Collection<String> work, String unit) {
    return situation.means().shortages(unit).stream()
        .filter(it -> work.contains(it.id()))
        .sorted((one, other) -> situation.byPriority().compare(one.id(), other.id()))
        .toList();
  }

  // Somebody

  /** Adds a person with some skills, who is there on the days of some work and is given to it. */
  private Edit somebody(Set<RequiredSkill> skills, Map<String, BigDecimal> needs, String unit) {
    String name =
        skills.isEmpty()
            ? unit
            : skills.stream().map(RequiredSkill::skill).collect(Collectors.joining(", "));
    Resource.Builder person =
        Resource.human(
                situation.freeId("hire-" + SkillIdeas.id(name)), NOBODY_YET.formatted(name), unit)
            .period(days(needs.keySet()));
    skills.forEach(it -> person.skill(held(it)));
    person.capacity(needs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    Resource hired = person.build();
    List<Relation> relations = new ArrayList<>();
    needs.forEach((work, amount) -> relations.add(Allocation.of(hired.id(), work, amount)));
    return new Edit.Add(hired, relations);
  }

  private static Skill held(RequiredSkill required) {
    Skill skill = Skill.of(required.skill());
    return required.level().isPresent() ? skill.atLevel(required.level().getAsDouble()) : skill;
  }

  /** Returns the days from the first on which any of some work is done to the last. */
  private DateRange days(Collection<String> work) {
    List<DateRange> all =
        work.stream().flatMap(it -> situation.work(it).stream()).map(Means::days).toList();
    boolean isOpen = all.stream().anyMatch(it -> it.from().isEmpty());
    DateRange days =
        new DateRange(
            isOpen ? Optional.empty() : first(all),
            all.stream().anyMatch(it -> it.until().isEmpty()) ? Optional.empty() : last(all));
    return situation
        .day()
        .filter(today -> days.from().filter(today::isAfter).isPresent())
        .filter(today -> days.until().filter(today::isAfter).isEmpty())
        .map(days::startingOn)
        .orElse(days);
  }

  private static Optional<LocalDate> first(List<DateRange> all) {
    return all.stream().flatMap(it -> it.from().stream()).min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> last(List<DateRange> all) {
    return all.stream().flatMap(it -> it.until().stream()).max(LocalDate::compareTo);
  }
}
