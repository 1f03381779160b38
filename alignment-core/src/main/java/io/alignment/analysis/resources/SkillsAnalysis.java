package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
  public List<Metric> metrics() {
    return Skills.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Skills.RULES;
  }

  @Override
  public Skills analyze(Question question) {
    return new Run(question.strategy()).skills();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Strategy strategy;
    private final StrategyIndex index;
    private final Map<String, Set<Integer>> required = new TreeMap<>();
    private final Map<String, List<String>> holders = new TreeMap<>();
    private final Map<String, List<Initiative>> trainings = new TreeMap<>();
    private int people;
    private final List<Finding> findings = new ArrayList<>();

    Run(Strategy strategy) {
      this.strategy = strategy;
      index = StrategyIndex.of(strategy);
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof WorkItem item) {
          for (String skill : item.requiredSkills()) {
            required.computeIfAbsent(skill, s -> new TreeSet<>()).add(element);
          }
        }
        if (index.element(element) instanceof Resource resource
            && resource.kind() == Resource.Kind.HUMAN) {
          people++;
          for (String skill : resource.skills()) {
            holders.computeIfAbsent(skill, s -> new ArrayList<>()).add(resource.id());
          }
        }
        if (index.element(element) instanceof Initiative initiative) {
          for (String skill : initiative.teaches()) {
            trainings.computeIfAbsent(skill, s -> new ArrayList<>()).add(initiative);
          }
        }
      }
      trainings.values().forEach(list -> list.sort(Comparator.comparing(Run::end)));
    }

    private static LocalDate end(Initiative training) {
      return training.due().orElse(LocalDate.MAX);
    }

    Skills skills() {
      List<Skills.Row> rows = rows();
      findSingleHolders();
      findUnneeded();
      List<Skills.Gap> gaps = gaps();
      return new Skills(
          rows,
          Ratio.of((int) rows.stream().filter(it -> !it.holders().isEmpty()).count(), rows.size()),
          gaps,
          Ratio.of(
              (int) gaps.stream().filter(it -> it.closing() == Skills.Closing.IN_TIME).count(),
              gaps.size()),
          FindingList.sorted(findings));
    }

    private List<Skills.Row> rows() {
      VisionShare visionShare = new VisionShare(index);
      List<Skills.Row> rows = new ArrayList<>();
      required.forEach(
          (skill, work) ->
              rows.add(
                  new Skills.Row(
                      skill,
                      visionShare.through(work),
                      work.stream().map(index::id).toList(),
                      holders.getOrDefault(skill, List.of()))));
      return rows;
    }

    private void findSingleHolders() {
      Map<String, List<String>> alone = new TreeMap<>();
      holders.forEach(
          (skill, who) -> {
            if (who.size() == 1 && people > 1 && required.containsKey(skill)) {
              alone.computeIfAbsent(who.get(0), w -> new ArrayList<>()).add(skill);
            }
          });
      VisionShare visionShare = new VisionShare(index);
      alone.forEach(
          (person, skills) -> {
            Set<Integer> work = new TreeSet<>();
            skills.forEach(skill -> work.addAll(required.getOrDefault(skill, Set.of())));
            OptionalDouble stake = visionShare.through(work);
            findings.add(
                stake.orElse(0) > 0
                    ? Skills.SINGLE_HOLDER.at(
                        person,
                        new Evidence.Skills(skills),
                        new Evidence.Priority(stake.getAsDouble()))
                    : Skills.SINGLE_HOLDER.at(person, new Evidence.Skills(skills)));
          });
    }

    private void findUnneeded() {
      for (Initiative training : strategy.initiatives()) {
        List<String> unneeded =
            training.teaches().stream().filter(it -> !required.containsKey(it)).sorted().toList();
        if (!unneeded.isEmpty()) {
          findings.add(Skills.TRAINING_UNNEEDED.at(training.id(), new Evidence.Skills(unneeded)));
        }
      }
    }

    private List<Skills.Gap> gaps() {
      List<Skills.Gap> gaps = new ArrayList<>();
      for (ResourceFit.Skills lacking : new SkillFit(index).lacking()) {
        Optional<LocalDate> start = ((WorkItem) index.element(index.indexOf(lacking.id()))).start();
        Set<String> late = new TreeSet<>();
        for (String skill : lacking.missing()) {
          Skills.Gap gap = gap(lacking.id(), skill, start);
          gaps.add(gap);
          if (gap.closing() == Skills.Closing.TOO_LATE) {
            late.add(skill);
          }
        }
        if (!late.isEmpty()) {
          findings.add(late(lacking.id(), start.orElseThrow(), late));
        }
      }
      return gaps;
    }

    /** Finds that all who teach some skills do so too late. */
    private Finding late(String work, LocalDate start, Set<String> skills) {
      Set<String> teaching = new TreeSet<>();
      LocalDate allTaught = LocalDate.MIN;
      for (String skill : skills) {
        List<Initiative> those = trainings.getOrDefault(skill, List.of());
        those.forEach(training -> teaching.add(training.id()));
        LocalDate taught = end(those.get(0));
        allTaught = taught.isAfter(allTaught) ? taught : allTaught;
      }
      return Skills.TRAINING_LATE.at(
          work,
          new Evidence.Skills(ImmutableList.copyOf(skills)),
          new Evidence.Others(ImmutableList.copyOf(teaching)),
          new Evidence.Dates(allTaught, start));
    }

    private Skills.Gap gap(String work, String skill, Optional<LocalDate> start) {
      List<Initiative> teaching = trainings.getOrDefault(skill, List.of());
      if (teaching.isEmpty()) {
        return new Skills.Gap(work, skill, Skills.Closing.NONE, Optional.empty());
      }
      Initiative first = teaching.get(0);
      Initiative last = teaching.get(teaching.size() - 1);
      Skills.Closing closing;
      if (start.isPresent() && end(first).isBefore(start.get())) {
        closing = Skills.Closing.IN_TIME;
      } else if (start.isEmpty() || last.due().isEmpty()) {
        closing = Skills.Closing.UNDATED;
      } else {
        closing = Skills.Closing.TOO_LATE;
      }
      return new Skills.Gap(work, skill, closing, Optional.of(first.id()));
    }
  }
}
