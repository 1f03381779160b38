package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that bring skills to the work that requires them. */
final class SkillIdeas implements Source {

  private static final BigDecimal LEAST = new BigDecimal("0.05");

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    situation
        .found(ResourceFit.SKILL_ELSEWHERE, Topic.SKILLS)
        .forEach(it -> staff(situation, it, thoughts));
    situation
        .found(ResourceFit.SKILL_MISSING, Topic.SKILLS)
        .filter(it -> !train(situation, it, thoughts))
        .forEach(new HireIdeas(situation, thoughts)::hire);
    situation
        .found(ResourceFit.CAPACITY_SHORT, Topic.TIME)
        .forEach(new HireIdeas(situation, thoughts)::widen);
  }

  // Who has it

  private static void staff(Situation situation, Finding found, Thoughts thoughts) {
    WorkItem work = situation.work(found.elements().get(0)).orElseThrow();
    for (RequiredSkill skill : required(work, found)) {
      for (Resource holder : situation.means().holders(skill)) {
        put(situation, holder, skill, work)
            .ifPresent(edit -> thoughts.add(StepKind.STAFF, edit, found));
      }
    }
  }

  /** Returns which of the skills that work requires are lacking as a finding says. */
  static List<RequiredSkill> required(WorkItem work, Finding found) {
    List<String> lacking =
        found.evidence(Evidence.Skills.class).map(Evidence.Skills::skills).orElse(List.of());
    return work.requiredSkills().stream()
        .filter(it -> lacking.contains(it.label()) || lacking.contains(it.skill()))
        .sorted()
        .toList();
  }

  /** Gives what is left of somebody on the days of work, or on those after all else ends. */
  private static Optional<Edit> put(
      Situation situation, Resource holder, RequiredSkill skill, WorkItem work) {
    DateRange days = Means.days(work);
    if (!situation.means().maySupply(holder.id(), work.id())) {
      return Optional.empty();
    }
    return Stream.of(Optional.of(days), after(situation, holder, days))
        .flatMap(Optional::stream)
        .filter(span -> holder.isAble(skill, span))
        .filter(span -> situation.means().left(holder, span).compareTo(LEAST) >= 0)
        .findFirst()
        .map(
            span ->
                situation
                    .means()
                    .give(
                        holder.id(),
                        work.id(),
                        situation.means().left(holder, span),
                        span.equals(days) ? DateRange.always() : span));
  }

  private static Optional<DateRange> after(Situation situation, Resource holder, DateRange days) {
    return situation.strategy().outgoing(holder.id(), Allocation.class).stream()
        .map(situation.means()::days)
        .flatMap(it -> it.until().stream())
        .max(Comparator.naturalOrder())
        .map(last -> last.plusDays(1))
        .filter(first -> days.until().filter(first::isAfter).isEmpty())
        .map(days::startingOn);
  }

  // Who can learn it

  /** Teaches those who do the work, in time, and says whether that is possible and wanted. */
  private static boolean train(Situation situation, Finding found, Thoughts thoughts) {
    WorkItem work = situation.work(found.elements().get(0)).orElseThrow();
    List<String> learners =
        situation.hands(work.id()).filter(it -> !situation.isVacant(it)).toList();
    List<RequiredSkill> skills = required(work, found);
    boolean isAny = false;
    boolean isAll = !learners.isEmpty();
    for (RequiredSkill required : skills) {
      Optional<Lessons.Lesson> lesson =
          new Lessons(situation.strategy())
              .before(work, required.skill(), situation.day())
              .filter(it -> it.late() == 0 && !learners.isEmpty());
      isAny |= lesson.isPresent();
      isAll &=
          lesson
              .map(it -> training(situation, work, required.skill(), it, learners))
              .filter(it -> thoughts.add(StepKind.TRAIN, it, found))
              .isPresent();
    }
    return isAny && isAll;
  }

  private static Edit training(
      Situation situation,
      WorkItem work,
      String skill,
      Lessons.Lesson lesson,
      List<String> learners) {
    Initiative training =
        Initiative.builder(situation.freeId("learn-" + id(skill)), skill)
            .kind(Initiative.Kind.TRAINING)
            .start(lesson.from())
            .due(lesson.until())
            .teaches(skill)
            .build();
    List<Relation> relations = new ArrayList<>();
    relations.add(
        work instanceof Initiative
            ? Membership.of(training.id(), work.id())
            : Support.of(training.id(), work.id()));
    relations.add(Ownership.of(learners.get(0), training.id()));
    learners.stream().skip(1).forEach(it -> relations.add(Participation.of(it, training.id())));
    return new Edit.Add(training, relations);
  }

  static String id(String skill) {
    return skill.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
