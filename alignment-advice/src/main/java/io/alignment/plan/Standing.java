package io.alignment.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.plan.Questions.Asked;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is still wrong, and not known, after the first changes of a plan. Asked are only the
 * analyses that find anything of what is wrong in the same way.
 */
final class Standing {

  /** What these find tells about others what they are about. */
  private static final Set<Class<?>> ALWAYS =
      ImmutableSet.of(BoardAnalysis.class, SiloAnalysis.class, ResourceFitAnalysis.class);

  private final Analyses analyses;
  private final Matters before;
  private final List<Outcome> outcomes;
  private final Map<List<Object>, Matters> after = new HashMap<>();

  /**
   * Looks at what came of changes.
   *
   * @param before what is wrong before the first one
   * @param outcomes what there is before the first change, after it, and so on
   */
  Standing(Analyses analyses, Matters before, List<Outcome> outcomes) {
    this.analyses = analyses;
    this.before = before;
    this.outcomes = outcomes;
  }

  /** Returns what a step answers as it is after some changes; empty if these have answered it. */
  Optional<Matter> matter(Idea idea, int made) {
    return matter(idea.matter(), idea.answers(), made);
  }

  /** Returns something to ask as it is after some changes; empty if these have answered it. */
  Optional<Asked> asked(Asked asked, int made) {
    return asked
        .matter()
        .flatMap(it -> matter(it, Set.of(), made))
        .map(it -> Asked.of(it, asked.ask()))
        .or(
            () ->
                asked.question().stream()
                    .flatMap(
                        it ->
                            at(made, Set.of()).questions().stream()
                                .filter(of -> of.id().equals(it.id())))
                    .findFirst()
                    .map(it -> Asked.of(it, asked.ask())));
  }

  private Optional<Matter> matter(Matter matter, Collection<Finding.Key> answers, int made) {
    List<Matter> list = at(made, causes(matter, answers)).list();
    return list.stream()
        .filter(it -> it.cause() == matter.cause() && it.about().equals(matter.about()))
        .findFirst()
        .or(
            () ->
                list.stream()
                    .filter(it -> it.findings().stream().anyMatch(of -> answers.contains(of.key())))
                    .findFirst());
  }

  private Set<Cause> causes(Matter matter, Collection<Finding.Key> answers) {
    Set<String> rules = answers.stream().map(Finding.Key::rule).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(matter.cause()),
            analyses.findingKinds().stream()
                .filter(it -> rules.contains(it.id()))
                .map(FindingKind::cause))
        .collect(Sets.toImmutableEnumSet());
  }

  /** Returns what is wrong by some causes, all of it, and what has to be asked. */
  private Matters at(int made, Set<Cause> causes) {
    return made == 0
        ? before
        : after.computeIfAbsent(
            List.of(made, causes),
            it -> {
              Question question = outcomes.get(made).question();
              return Matters.of(question.whole(), report(question, causes));
            });
  }

  private Report report(Question question, Set<Cause> causes) {
    ImmutableMap.Builder<String, Result> results = ImmutableMap.builder();
    for (Analysis<? extends Result> analysis : analyses.list()) {
      if (finds(analysis, causes)) {
        Result result = question.answer(analysis);
        results.put(result.catalogue().name(), result);
      }
    }
    return new Report(question.whole().name(), Map.of(), results.buildOrThrow());
  }

  /** Says whether an analysis finds anything of some causes; of what has none, any may. */
  private static boolean finds(Analysis<?> analysis, Set<Cause> causes) {
    return causes.contains(Cause.OTHER)
        || ALWAYS.contains(analysis.getClass())
        || analysis.findingKinds().stream().anyMatch(it -> causes.contains(it.cause()));
  }
}
