package io.alignment.jqwik;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a law says, why it matters, and what usually breaks it. */
enum Law {
  ORDER(
      "The order in which the parts of a strategy were added must change nothing.",
      "Two people who write down the same plan must get the same answer.",
      "Sort by id, or make sure that what you collect does not depend on" + " what came first."),
  MEMORY(
      "An analysis must remember nothing.",
      "Asked twice it must say the same, whatever it was asked in between, and what it answered"
          + " before must not change.",
      "Look for a field that is not final, a collection that is filled again and again, or a list"
          + " that is handed out without a copy."),
  THREADS(
      "Several must be able to ask at once.",
      "Programs share an analysis among their threads.",
      "Look for a field in which an analysis keeps what it is working on; make it a local"
          + " variable."),
  CONTENT(
      "Equal strategies must get equal answers.",
      "Who keeps answers by strategy, or compares two plans, relies on it.",
      "Do not compare elements by identity, and give the answer an equals, as records have it."),
  IDS(
      "New ids must change nothing but the ids.",
      "An id is a name of the user's own and means nothing.",
      "Do not look into ids, and do not compute with their length or hash code."),
  ISLANDS(
      "An island, from which nothing leads to a vision, must change no number of anything else.",
      "What is worth doing does not become worth more or less by what somebody does beside it.",
      "Divide by what leads to a vision, and not by everything that there is."),
  TRACES(
      "What is removed and put back must leave no trace.",
      "An owner who undoes a change expects the answer from before.",
      "Look for something that is kept between two questions, or that depends on the order of the"
          + " parts."),
  DROPPED(
      "What was given up must take no part.",
      "Nobody works for it any more, so it must neither help nor harm.",
      "Ask question.strategy(), not question.whole()."),
  NUMBERS(
      "Numbers must be finite and in their range.",
      "A share is between 0 and 1, only an index or days are negative, and NaN is no answer.",
      "What cannot be computed is absent: OptionalDouble.empty()."),
  DECLARED(
      "What an analysis can say must be declared.",
      "Rules, pages and comparisons draw on the catalogue of numbers and on the list of rules.",
      "Name it in metrics() or in findingKinds()."),
  FINDINGS(
      "Findings must be sorted, each there but once, about elements that exist, with records as"
          + " evidence.",
      "Otherwise nobody can compare those of today with those of yesterday.",
      "Collect them in a TreeSet, and let evidence be records."),
  AREA(
      "Shown, failing, unknown and left out must add up to 1.",
      "What is neither is nowhere, and a headline of it means nothing.",
      "Count each part of a cell once."),
  SILENCE(
      "What is no longer written down must raise nothing that is shown.",
      "Otherwise whoever deletes a record looks better than whoever keeps it.",
      "Let what is not recorded be unknown."),
  HIDING(
      "What is hidden of one goal must raise nothing of the others.",
      "Otherwise one doubt less makes all goals look better.",
      "Judge a goal by its own record and by that of what stands below it."),
  FIRST(
      "The first record of something must lower nothing that is shown.",
      "Otherwise nobody begins to write it down.",
      "Let the first record turn what is unknown, and leave what is shown."),
  GIVING(
      "Who gives less must not show more of what a goal gets.",
      "Otherwise money looks best where it is not.",
      "Compare what comes to a goal with a need that does not fall with it."),
  LOAD(
      "What is handed to whoever leads more must show no more.",
      "Otherwise the best strategy is that in which one person answers for everything.",
      "Let a goal be led the less, the more of the board its owner leads.");

  private static final double ROUNDING = 1e-9;

  private final String says;
  private final String why;
  private final String hint;

  Law(String says, String why, String hint) {
    this.says = says;
    this.why = why;
    this.hint = hint;
  }

  void check(@Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw broken(difference("", expected, actual));
    }
  }

  /** Of long answers nobody finds the difference, so only the first part that differs is told. */
  private static String difference(String where, @Nullable Object one, @Nullable Object other) {
    Map<?, ?> parts = Answers.parts(one);
    Map<?, ?> others = Answers.parts(other);
    if (parts.keySet().equals(others.keySet())) {
      for (Object part : parts.keySet()) {
        if (!Objects.equals(parts.get(part), others.get(part))) {
          return difference(" in %s%s".formatted(part, where), parts.get(part), others.get(part));
        }
      }
    }
    return "One answer%s: %s%nThe other%s:  %s".formatted(where, one, where, other);
  }

  void check(boolean holds, String otherwise) {
    if (!holds) {
      throw broken(otherwise);
    }
  }

  /** Compares numbers; what a sum in another order can be off is passed over. */
  void checkClose(
      Map<List<String>, OptionalDouble> expected, Map<List<String>, OptionalDouble> actual) {
    check(expected.keySet(), actual.keySet());
    expected.forEach(
        (key, wanted) -> {
          OptionalDouble got = actual.getOrDefault(key, OptionalDouble.empty());
          double off = Math.abs(wanted.orElse(0) - got.orElse(0));
          check(
              wanted.isPresent() == got.isPresent()
                  && off <= ROUNDING * Math.max(1, Math.abs(wanted.orElse(0))),
              "%s of \"%s\": %s, and then %s".formatted(key.get(0), key.get(1), wanted, got));
        });
  }

  /** Compares two numbers; what a sum in another order can be off is passed over. */
  void checkClose(double expected, double actual, String where) {
    check(
        Math.abs(expected - actual) <= ROUNDING,
        "%s: %s, and not %s".formatted(where, actual, expected));
  }

  /** Fails where a number is above a bound by more than rounding. */
  void checkNotAbove(double bound, double actual, String where) {
    check(actual <= bound + ROUNDING, "%s: %s, and %s without".formatted(where, bound, actual));
  }

  private AssertionError broken(String facts) {
    return new AssertionError("%s%n%s%n%s%nThe way out: %s".formatted(says, why, facts, hint));
  }
}
