package io.alignment.plan;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.plan.Questions.Asked;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is still wrong, and not known, after the first changes of a plan. */
final class Standing {

  private final Analyses analyses;
  private final List<Outcome> outcomes;
  private final Map<Integer, Matters> after = new HashMap<>();

  /**
   * Looks at what came of changes.
   *
   * @param before what is wrong before the first one
   * @param outcomes what there is before the first change, after it, and so on
   */
  Standing(Analyses analyses, Matters before, List<Outcome> outcomes) {
    this.analyses = analyses;
    this.outcomes = outcomes;
    after.put(0, before);
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
                at(made).questions().stream()
                    .filter(
                        it -> asked.question().filter(of -> of.id().equals(it.id())).isPresent())
                    .findFirst()
                    .map(it -> Asked.of(it, asked.ask())));
  }

  private Optional<Matter> matter(Matter matter, Collection<Finding.Key> answers, int made) {
    List<Matter> list = at(made).list();
    return list.stream()
        .filter(it -> it.cause() == matter.cause() && it.about().equals(matter.about()))
        .findFirst()
        .or(
            () ->
                list.stream()
                    .filter(it -> it.findings().stream().anyMatch(of -> answers.contains(of.key())))
                    .findFirst());
  }

  private Matters at(int made) {
    return after.computeIfAbsent(
        made,
        it -> {
          Question question = outcomes.get(it).question();
          return Matters.of(question.whole(), analyses.analyze(question));
        });
  }
}
