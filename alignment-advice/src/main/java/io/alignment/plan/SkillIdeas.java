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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that bring skills to the work that requires them. */
final class SkillIdeas implements Source {

  private static final BigDecimal LEAST = new BigDecimal("0.05");
  private static final int TRAINING_DAYS = 30;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    situation
        .found(ResourceFit.SKILL_ELSEWHERE, Topic.SKILLS)
        .forEach(it -> staff(situation, it, thoughts));
    situation
        .found(ResourceFit.SKILL_MISSING, Topic.SKILLS)
        .forEach(it -> train(situation, it, thoughts));
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

  private static List<RequiredSkill> required(WorkItem work, Finding found) {
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

  /** Teaches those who do the work, in time: before it begins, or, without a day, from now on. */
  private static void train(Situation situation, Finding found, Thoughts thoughts) {
    WorkItem work = situation.work(found.elements().get(0)).orElseThrow();
    Optional<LocalDate> needed = work.start().or(work::due);
    Optional<LocalDate> until =
        needed
            .map(it -> it.minusDays(1))
            .or(() -> situation.day().map(it -> it.plusDays(TRAINING_DAYS)));
    Optional<LocalDate> from = until.map(it -> it.minusDays(TRAINING_DAYS));
    List<String> hands = situation.hands(work.id()).toList();
    if (hands.isEmpty()
        || from.isEmpty()
        || situation.day().filter(from.get()::isBefore).isPresent()) {
      return;
    }
    for (RequiredSkill required : required(work, found)) {
      String skill = required.skill();
      Initiative training =
          Initiative.builder(situation.freeId("learn-" + id(skill)), skill)
              .kind(Initiative.Kind.TRAINING)
              .start(from.get())
              .due(until.orElseThrow())
              .teaches(skill)
              .build();
      List<Relation> relations = new ArrayList<>();
      relations.add(
          work instanceof Initiative
              ? Membership.of(training.id(), work.id())
              : Support.of(training.id(), work.id()));
      relations.add(Ownership.of(hands.get(0), training.id()));
      hands.stream().skip(1).forEach(it -> relations.add(Participation.of(it, training.id())));
      thoughts.add(StepKind.TRAIN, new Edit.Add(training, relations), found);
    }
  }

  private static String id(String skill) {
    return skill.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
