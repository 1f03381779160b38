package io.alignment.rules;

import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Assertions about a strategy for tests of every kind: they throw an {@link AssertionError} that
 * names the elements, the numbers and the way out, and need no test library.
 *
 * <pre>{@code
 * assertStrategy(strategy)
 *     .has(number("coverage.covered").atLeast(1))
 *     .keeps(Rules.noSilo())
 *     .objective("online").is(resourced()).is(ownedByExactlyOne());
 * }</pre>
 */
public final class AlignmentAssertions {

  private AlignmentAssertions() {}

  /**
   * Begins assertions about a strategy, after asking the built-in analyses.
   *
   * @param strategy the strategy
   * @return what can be asserted
   */
  public static OfStrategy assertStrategy(Strategy strategy) {
    return assertStrategy(AnalyzedStrategy.of(strategy));
  }

  /**
   * Begins assertions about a strategy.
   *
   * @param strategy the strategy with what the analyses say of it
   * @return what can be asserted
   */
  public static OfStrategy assertStrategy(AnalyzedStrategy strategy) {
    return new OfStrategy(strategy);
  }

  private static <S extends Subject> void check(S subject, Condition<? super S> condition) {
    new Selection<S>("assertion", name(subject), strategy -> List.of(subject))
        .should(condition)
        .check(subject.whole());
  }

  private static String name(Subject subject) {
    return subject.ids().isEmpty() ? "The strategy" : "“" + subject.ids().get(0) + "”";
  }

  /** What can be asserted of a strategy. */
  public static final class OfStrategy {

    private final AnalyzedStrategy strategy;

    private OfStrategy(AnalyzedStrategy strategy) {
      this.strategy = strategy;
    }

    /**
     * Asserts that the strategy keeps a rule.
     *
     * @param rule the rule
     * @return this, for more
     * @throws AssertionError if the rule is broken and more than an information
     */
    public OfStrategy keeps(AlignmentRule rule) {
      rule.check(strategy);
      return this;
    }

    /**
     * Asserts that the strategy as a whole has something.
     *
     * @param condition what it should have, such as a number within bounds
     * @return this, for more
     * @throws AssertionError if it has not
     */
    public OfStrategy has(Condition<? super AnalyzedStrategy> condition) {
      check(strategy, condition);
      return this;
    }

    /**
     * Goes on with an objective.
     *
     * @param id the id of the objective
     * @return what can be asserted of it
     * @throws AssertionError if there is no such objective
     */
    public OfElement<AnalyzedWork<Objective>> objective(String id) {
      return new OfElement<>(
          this,
          Stream.concat(strategy.objectives().stream(), strategy.keyResults().stream())
              .filter(it -> it.id().equals(id))
              .findFirst()
              .orElseThrow(missing("objective", id)));
    }

    /**
     * Goes on with an element of whatever type.
     *
     * @param id the id of the element
     * @return what can be asserted of it
     * @throws AssertionError if there is no such element
     */
    public OfElement<AnalyzedElement<?>> element(String id) {
      return new OfElement<>(this, strategy.element(id).orElseThrow(missing("element", id)));
    }

    private Supplier<AssertionError> missing(String what, String id) {
      return () ->
          new AssertionError(
              "“%s” has no %s \"%s\". Add it, or mend the test."
                  .formatted(strategy.strategy().name(), what, id));
    }
  }

  /**
   * What can be asserted of an element.
   *
   * @param <S> the type of the element
   */
  public static final class OfElement<S extends AnalyzedElement<? extends Element>> {

    private final OfStrategy strategy;
    private final S subject;

    private OfElement(OfStrategy strategy, S subject) {
      this.strategy = strategy;
      this.subject = subject;
    }

    /**
     * Asserts that the element is something.
     *
     * @param condition what it should be, such as {@link Conditions#resourced()}
     * @return this, for more
     * @throws AssertionError if it is not
     */
    public OfElement<S> is(Condition<? super S> condition) {
      check(subject, condition);
      return this;
    }

    /**
     * Asserts that the element has something.
     *
     * @param condition what it should have, such as a number within bounds
     * @return this, for more
     * @throws AssertionError if it has not
     */
    public OfElement<S> has(Condition<? super S> condition) {
      return is(condition);
    }

    /** {@return the assertions about the whole strategy, to go on with them} */
    public OfStrategy and() {
      return strategy;
    }
  }
}
