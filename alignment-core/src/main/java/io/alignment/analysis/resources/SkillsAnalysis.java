package io.alignment.analysis.resources;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Asks which skills the strategy needs, who has them, and whether those that are lacking are learnt
 * in time.
 *
 * <p>Work lacks a skill that it requires if nobody has it who is given to it or to what leads up to
 * it, as in {@link ResourceFitAnalysis}. An initiative that teaches the skill closes such a gap if
 * it ends at the latest on the day on which the work starts, or on the day of the question where
 * that is past; of work without a start, on its due date. That nobody will have it then is found by
 * the resource fit already, and not found twice.
 *
 * <p>A skill has a single holder if one person alone has it. That is found only where more than one
 * person is recorded; in a business of one it is no news.
 *
 * <p>Cost: linear in elements and relations, once for every 64 skills, plus, for each skill, what
 * stands above the work that requires it.
 */
public final class SkillsAnalysis implements Analysis<Skills> {

  /** Makes the question. */
  public SkillsAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Skills.CATALOGUE);
  }

  @Override
  public Skills analyze(Question question) {
    return new Run(question).skills();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Days days;
    private final List<ResourceFit.WorkSkills> fit;
    private final VisionShare visionShare;
    private final int[] people;
    private final int[] initiatives;
    // The unfinished work that requires each skill, and who has it and is there for any of it.
    private final SetMultimap<RequiredSkill, Integer> required =
        MultimapBuilder.treeKeys().treeSetValues().build();
    private final SetMultimap<RequiredSkill, String> holders =
        MultimapBuilder.treeKeys().linkedHashSetValues().build();
    private final Trainings trainings;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      days = new Days(index, question.day());
      fit = question.answer(ResourceFit.class, new ResourceFitAnalysis()).skills();
      visionShare = new VisionShare(index);
      people =
          Elements.among(
              index.elements(Element.Type.RESOURCE),
              it -> index.resourceKind(it) == Resource.Kind.HUMAN);
      initiatives = index.elements(Element.Type.INITIATIVE);
      for (ResourceFit.WorkSkills work : fit) {
        int item = index.indexOf(work.id());
        work(item).requiredSkills().forEach(it -> required.put(it, item));
      }
      ImmutableListMultimap<String, RequiredSkill> byName =
          Multimaps.index(required.keySet(), RequiredSkill::skill);
      for (int element : people) {
        Resource person = (Resource) index.element(element);
        for (RequiredSkill skill :
            Iterables.concat(Iterables.transform(person.skillNames(), byName::get))) {
          if (required.get(skill).stream().anyMatch(it -> person.isAble(skill, daysOf(it)))) {
            holders.put(skill, person.id());
          }
        }
      }
      trainings = new Trainings(index, days);
    }

    private WorkItem work(int element) {
      return (WorkItem) index.element(element);
    }

    private DateRange daysOf(int work) {
      return days.ahead(work(work));
    }

    private Initiative initiative(int element) {
      return (Initiative) index.element(element);
    }

    Skills skills() {
      if (!Topic.SKILLS.isIn(question.leftOut())) {
        findSingleHolders();
        findUnneeded();
        spellings().findings(Skills.SKILL_ALIKE).forEach(findings::add);
      }
      List<Skills.NeededSkill> needed = required.keySet().stream().map(this::needed).toList();
      List<Skills.Gap> gaps = gaps();
      return new Skills(
          needed,
          share(needed, it -> !it.holders().isEmpty()),
          gaps,
          share(gaps, it -> it.closing() == Skills.Closing.IN_TIME),
          findings.build());
    }

    private static <T> OptionalDouble share(List<T> all, Predicate<T> counts) {
      return Ratio.of((double) all.stream().filter(counts).count(), all.size());
    }

    private LookAlikes spellings() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, index.size()).forEach(it -> all.addAll(named(it)));
      return new LookAlikes(
          all,
          false,
          skill ->
              IntStream.range(0, index.size())
                  .filter(it -> named(it).contains(skill))
                  .mapToObj(index::id)
                  .toList());
    }

    /** Returns the skills that an element has, requires, demands or teaches. */
    private Set<String> named(int element) {
      Element it = index.element(element);
      if (it instanceof Resource resource) {
        return resource.skillNames();
      }
      if (!(it instanceof WorkItem work)) {
        return Set.of();
      }
      Set<String> named = new HashSet<>();
      work.requiredSkills().forEach(of -> named.add(of.skill()));
      work.demands().stream().flatMap(of -> of.skill().stream()).forEach(named::add);
      if (work instanceof Initiative initiative) {
        named.addAll(initiative.teaches());
      }
      return named;
    }

    private Skills.NeededSkill needed(RequiredSkill skill) {
      Set<Integer> work = required.get(skill);
      return new Skills.NeededSkill(
          skill.label(),
          visionShare.through(work),
          work.stream().map(index::id).toList(),
          List.copyOf(holders.get(skill)),
          people(skill));
    }

    private long people(RequiredSkill skill) {
      return holders.get(skill).stream().mapToLong(it -> Heads.of(person(it))).sum();
    }

    private Resource person(String id) {
      return (Resource) index.element(index.indexOf(id));
    }

    private void findSingleHolders() {
      if (people.length < 2) {
        return;
      }
      ListMultimap<String, RequiredSkill> alone =
          MultimapBuilder.treeKeys().arrayListValues().build();
      for (RequiredSkill skill : required.keySet()) {
        // Nobody learns from who has left.
        if (people(skill) == 1) {
          holders.get(skill).stream()
              .filter(it -> !days.isOver(person(it).period()))
              .filter(it -> person(it).isKnownToHold(skill))
              .forEach(it -> alone.put(it, skill));
        }
      }
      Multimaps.asMap(alone)
          .forEach(
              (person, skills) -> {
                Set<Integer> work = new TreeSet<>();
                skills.forEach(skill -> work.addAll(required.get(skill)));
                Evidence what = new Evidence.Skills(lowest(skills));
                OptionalDouble stake = visionShare.through(work);
                findings.add(
                    stake.orElse(0) > 0
                        ? Skills.SINGLE_HOLDER.at(
                            person, what, new Evidence.Priority(stake.getAsDouble()))
                        : Skills.SINGLE_HOLDER.at(person, what));
              });
    }

    /** Whoever alone has a skill alone has it on each level: of one name the lowest tells all. */
    private static List<String> lowest(List<RequiredSkill> sorted) {
      Map<String, String> first = new LinkedHashMap<>();
      sorted.forEach(it -> first.putIfAbsent(it.skill(), it.label()));
      return List.copyOf(first.values());
    }

    private void findUnneeded() {
      Set<String> names = required.keySet().stream().map(RequiredSkill::skill).collect(toSet());
      for (int training : initiatives) {
        List<String> unneeded =
            initiative(training).teaches().stream()
                .filter(it -> !names.contains(it))
                .sorted()
                .toList();
        if (!unneeded.isEmpty()) {
          findings.add(
              Skills.TRAINING_UNNEEDED.at(index.id(training), new Evidence.Skills(unneeded)));
        }
      }
    }

    private List<Skills.Gap> gaps() {
      List<Skills.Gap> gaps = new ArrayList<>();
      for (ResourceFit.WorkSkills lacking : fit) {
        WorkItem work = work(index.indexOf(lacking.id()));
        List<RequiredSkill> late = new ArrayList<>();
        for (RequiredSkill skill : work.requiredSkills().stream().sorted().toList()) {
          if (!lacking.missing().contains(skill.label())) {
            continue;
          }
          Skills.Closing closing = trainings.closing(skill.skill(), work);
          Optional<String> first =
              trainings.of(skill.skill()).stream().findFirst().map(Element::id);
          gaps.add(new Skills.Gap(lacking.id(), skill.label(), closing, first));
          if (closing == Skills.Closing.TOO_LATE) {
            late.add(skill);
          }
        }
        if (!late.isEmpty() && question.expects(Topic.SKILLS, lacking.id())) {
          findings.add(late(lacking.id(), trainings.neededOn(work).orElseThrow(), late));
        }
      }
      return gaps;
    }

    /** Finds that all who teach some skills do so too late. */
    private Finding late(String work, LocalDate needed, List<RequiredSkill> skills) {
      LocalDate allTaught =
          skills.stream()
              .map(skill -> trainings.end(trainings.of(skill.skill()).get(0)))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      List<String> teaching =
          skills.stream()
              .flatMap(skill -> trainings.of(skill.skill()).stream())
              .map(Initiative::id)
              .distinct()
              .sorted()
              .toList();
      return Skills.TRAINING_LATE.at(
          work,
          new Evidence.Skills(skills.stream().map(RequiredSkill::label).toList()),
          new Evidence.Others(teaching),
          new Evidence.Dates(allTaught, needed));
    }
  }
}
