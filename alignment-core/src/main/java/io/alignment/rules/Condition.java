package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What should hold for a subject. Where it does not, it says why: as findings, so with evidence and
 * a way out. {@link Conditions} has the usual ones. A condition is pure, as analyses are.
 *
 * @param <S> the type of the subject
 */
public interface Condition<S extends Subject> {

  /** {@return what should hold, in words that follow “should”, such as “be funded”} */
  String words();

  /**
   * Says why the condition does not hold.
   *
   * @param subject what to look at
   * @return the reasons; none if it holds
   */
  List<Finding> broken(S subject);

  /**
   * Makes a condition of plain code that says why it does not hold.
   *
   * @param words what should hold, in words that follow “should”
   * @param broken says why it does not hold; nothing if it does
   * @param <S> the type of the subject
   * @return the condition
   */
  static <S extends Subject> Condition<S> of(
      String words, Function<? super S, ? extends List<Finding>> broken) {
    return new Condition<>() {
      @Override
      public String words() {
        return words;
      }

      @Override
      public List<Finding> broken(S subject) {
        return broken.apply(subject);
      }

      @Override
      public String toString() {
        return words;
      }
    };
  }

  /**
   * Makes a condition of plain code.
   *
   * @param words what should hold, in words that follow “should”
   * @param holds says whether it does
   * @param <S> the type of the subject
   * @return the condition
   */
  static <S extends Subject> Condition<S> holding(String words, Predicate<? super S> holds) {
    return of(words, subject -> holds.test(subject) ? List.<Finding>of() : unmet(words, subject));
  }

  private static List<Finding> unmet(String words, Subject subject) {
    FindingKind cause = subject.ids().isEmpty() ? Causes.UNMET_BY_THE_WHOLE : Causes.UNMET;
    return List.of(cause.at(subject.ids(), new RuleEvidence.Wish(words)));
  }

  /**
   * Returns the condition that both hold.
   *
   * @param other the other condition
   * @param <T> the type of the subject, for which both can be asked
   * @return the condition, which tells everything that does not hold
   */
  default <T extends S> Condition<T> and(Condition<? super T> other) {
    return of(
        words() + " and " + other.words(),
        (T subject) ->
            ImmutableList.<Finding>builder()
                .addAll(broken(subject))
                .addAll(other.broken(subject))
                .build());
  }

  /**
   * Returns the condition that at least one of the two holds.
   *
   * @param other the other condition
   * @param <T> the type of the subject, for which both can be asked
   * @return the condition, which tells why neither holds
   */
  default <T extends S> Condition<T> or(Condition<? super T> other) {
    return of(
        words() + " or " + other.words(),
        (T subject) -> {
          List<Finding> first = broken(subject);
          List<Finding> second = first.isEmpty() ? first : other.broken(subject);
          if (Causes.areUnjudged(first) || (Causes.areUnjudged(second) && !first.isEmpty())) {
            return second.isEmpty() ? List.of() : Causes.areUnjudged(first) ? first : second;
          }
          return second.isEmpty()
              ? List.<Finding>of()
              : ImmutableList.<Finding>builder().addAll(first).addAll(second).build();
        });
  }

  /** {@return the condition that this one does not hold; unknown where this one is} */
  default Condition<S> negated() {
    String not = "not " + words();
    return of(
        not,
        (S subject) -> {
          List<Finding> broken = broken(subject);
          return broken.isEmpty()
              ? unmet(not, subject)
              : Causes.areUnjudged(broken) ? broken : List.<Finding>of();
        });
  }
}
