package io.alignment.analysis.resources;

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
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * it, as in {@link ResourceFitAnalysis}. An initiative of kind <em>training</em> closes such a gap
 * if it teaches the skill and is due before the work starts. That there is none is found by the
 * resource fit already, and not found twice.
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
    return new Run(StrategyIndex.of(question.strategy())).skills();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final VisionShare visionShare;
    private final int[] people;
    private final int[] initiatives;
    private final SetMultimap<String, Integer> required =
        MultimapBuilder.treeKeys().treeSetValues().build();
    private final ListMultimap<String, String> holders =
        MultimapBuilder.treeKeys().arrayListValues().build();
    // Those who teach a skill; who ends first comes first.
    private final ListMultimap<String, Initiative> trainings =
        MultimapBuilder.treeKeys().arrayListValues().build();
    private final List<Finding> findings = new ArrayList<>();

    Run(StrategyIndex index) {
      this.index = index;
      visionShare = new VisionShare(index);
      people =
          Elements.among(
              index.elements(Element.Type.RESOURCE),
              it -> index.resourceKind(it) == Resource.Kind.HUMAN);
      initiatives = index.elements(Element.Type.INITIATIVE);
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof WorkItem item) {
          for (String skill : item.requiredSkills()) {
            required.put(skill, element);
          }
        }
      }
      for (int person : people) {
        for (String skill : ((Resource) index.element(person)).skills()) {
          holders.put(skill, index.id(person));
        }
      }
      IntStream.of(initiatives)
          .mapToObj(this::initiative)
          .sorted(Comparator.comparing(Run::end))
          .forEach(it -> it.teaches().forEach(skill -> trainings.put(skill, it)));
    }

    private Initiative initiative(int element) {
      return (Initiative) index.element(element);
    }

    private static LocalDate end(Initiative training) {
      return training.due().orElse(LocalDate.MAX);
    }

    Skills skills() {
      findSingleHolders();
      findUnneeded();
      List<Skills.NeededSkill> needed = required.keySet().stream().map(this::needed).toList();
      List<Skills.Gap> gaps = gaps();
      return new Skills(
          needed,
          share(needed, it -> !it.holders().isEmpty()),
          gaps,
          share(gaps, it -> it.closing() == Skills.Closing.IN_TIME),
          FindingList.sorted(findings));
    }

    private static <T> OptionalDouble share(List<T> all, Predicate<T> counts) {
      return Ratio.of((double) all.stream().filter(counts).count(), all.size());
    }

    private Skills.NeededSkill needed(String skill) {
      Set<Integer> work = required.get(skill);
      return new Skills.NeededSkill(
          skill,
          visionShare.through(work),
          work.stream().map(index::id).toList(),
          holders.get(skill));
    }

    private void findSingleHolders() {
      if (people.length < 2) {
        return;
      }
      ListMultimap<String, String> alone = MultimapBuilder.treeKeys().arrayListValues().build();
      for (String skill : required.keySet()) {
        if (holders.get(skill).size() == 1) {
          alone.put(holders.get(skill).get(0), skill);
        }
      }
      Multimaps.asMap(alone)
          .forEach(
              (person, skills) -> {
                Set<Integer> work = new TreeSet<>();
                skills.forEach(skill -> work.addAll(required.get(skill)));
                Evidence what = new Evidence.Skills(skills);
                OptionalDouble stake = visionShare.through(work);
                findings.add(
                    stake.orElse(0) > 0
                        ? Skills.SINGLE_HOLDER.at(
                            person, what, new Evidence.Priority(stake.getAsDouble()))
                        : Skills.SINGLE_HOLDER.at(person, what));
              });
    }

    private void findUnneeded() {
      for (int training : initiatives) {
        List<String> unneeded =
            initiative(training).teaches().stream()
                .filter(it -> !required.containsKey(it))
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
      for (ResourceFit.WorkSkills lacking : new SkillFit(index).lacking()) {
        String work = lacking.id();
        Optional<LocalDate> start = ((WorkItem) index.element(index.indexOf(work))).start();
        List<String> late = new ArrayList<>();
        for (String skill : lacking.missing()) {
          Skills.Closing closing = closing(trainings.get(skill), start);
          gaps.add(
              new Skills.Gap(
                  work,
                  skill,
                  closing,
                  trainings.get(skill).stream().findFirst().map(Element::id)));
          if (closing == Skills.Closing.TOO_LATE) {
            late.add(skill);
          }
        }
        if (!late.isEmpty()) {
          findings.add(late(work, start.orElseThrow(), late));
        }
      }
      return gaps;
    }

    private static Skills.Closing closing(List<Initiative> teaching, Optional<LocalDate> start) {
      if (teaching.isEmpty()) {
        return Skills.Closing.NONE;
      }
      if (start.isPresent() && end(teaching.get(0)).isBefore(start.get())) {
        return Skills.Closing.IN_TIME;
      }
      boolean isDated = start.isPresent() && teaching.get(teaching.size() - 1).due().isPresent();
      return isDated ? Skills.Closing.TOO_LATE : Skills.Closing.UNDATED;
    }

    /** Finds that all who teach some skills do so too late. */
    private Finding late(String work, LocalDate start, List<String> skills) {
      LocalDate allTaught =
          skills.stream()
              .map(skill -> end(trainings.get(skill).get(0)))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      List<String> teaching =
          skills.stream()
              .flatMap(skill -> trainings.get(skill).stream())
              .map(Initiative::id)
              .distinct()
              .sorted()
              .toList();
      return Skills.TRAINING_LATE.at(
          work,
          new Evidence.Skills(skills),
          new Evidence.Others(teaching),
          new Evidence.Dates(allTaught, start));
    }
  }
}
