package io.alignment.plan;

import io.alignment.analysis.Question;
import io.alignment.analysis.resources.Spending;
import io.alignment.analysis.resources.SpendingAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Expense;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is there still of what was given: not spent, and neither for work nor for days long over.
 */
final class Remaining {

  private final Question question;
  // What initiatives have been given, with all that is part of them, and have not spent.
  private final Map<List<String>, BigDecimal> unspent = new HashMap<>();

  Remaining(Question question) {
    this.question = question;
    for (Spending.Item item : question.answer(Spending.class, new SpendingAnalysis()).items()) {
      item.budget()
          .ifPresent(it -> unspent.put(List.of(item.id(), item.unit()), it.subtract(item.spent())));
    }
  }

  /** Says whether what is given is there still, but for what is spent of it. */
  boolean isThere(Allocation given, WorkItem work) {
    return !work.status().isFinished()
        && given
            .period()
            .until()
            .filter(it -> question.day().filter(it::isBefore).isPresent())
            .isEmpty();
  }

  /**
   * Returns what is there still of what was given to work.
   *
   * @param given how much was given to it in the unit
   */
  BigDecimal of(WorkItem work, String unit, BigDecimal given) {
    BigDecimal left = given.subtract(spent(work, unit));
    Optional<String> whole = Optional.of(work.id());
    while (whole.isPresent()) {
      left = left.min(unspent.getOrDefault(List.of(whole.get(), unit), left));
      whole =
          question.strategy().outgoing(whole.get(), Membership.class).stream()
              .map(Membership::target)
              .findFirst();
    }
    return left.max(BigDecimal.ZERO);
  }

  private BigDecimal spent(WorkItem work, String unit) {
    return Stream.of(work)
        .filter(Initiative.class::isInstance)
        .flatMap(it -> ((Initiative) it).spent().stream())
        .filter(it -> it.unit().equals(unit))
        .filter(it -> question.day().filter(it.date()::isAfter).isEmpty())
        .map(Expense::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
