package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.alignment.analysis.Finding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a rule looks at. Next comes what should hold there.
 *
 * @param <S> the type of what it looks at
 */
public final class Selection<S extends Subject> {

  private final String rule;
  private final String words;
  private final Function<AnalyzedStrategy, List<S>> subjects;

  Selection(String rule, String words, Function<AnalyzedStrategy, List<S>> subjects) {
    this.rule = rule;
    this.words = words;
    this.subjects = subjects;
  }

  /**
   * Looks only at some of them.
   *
   * @param filter says at which
   * @return what is left
   */
  public Selection<S> that(Predicate<? super S> filter) {
    return that("meet the rule's terms", filter);
  }

  /**
   * Looks only at some of them, and says so in the sentence of the rule.
   *
   * @param description at which, in words that follow “that”, such as “are tagged core”
   * @param filter says at which
   * @return what is left
   */
  public Selection<S> that(String description, Predicate<? super S> filter) {
    return new Selection<>(
        rule,
        words + (words.contains(" that ") ? " and " : " that ") + description,
        strategy -> subjects.apply(strategy).stream().filter(filter).collect(toImmutableList()));
  }

  /**
   * Makes the rule.
   *
   * @param condition what should hold for each of them
   * @return the rule, with the severity {@link io.alignment.analysis.Severity#ERROR ERROR}
   */
  public AlignmentRule should(Condition<? super S> condition) {
    return new AlignmentRule(
        rule,
        words + " should " + condition.words(),
        strategy -> {
          List<S> all = subjects.apply(strategy);
          List<Finding> causes =
              all.stream()
                  .flatMap(subject -> condition.broken(subject).stream())
                  .collect(toImmutableList());
          return new AlignmentRule.Look(all.size(), causes);
        });
  }
}
