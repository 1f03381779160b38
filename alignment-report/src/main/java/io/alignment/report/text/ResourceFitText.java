package io.alignment.report.text;

import io.alignment.analysis.resources.ResourceFit;
import io.alignment.words.Wording;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The sections on where money and people go, and on skills and capacity. */
final class ResourceFitText {

  private static final int MOST_MOVES = 3;
  private static final int MOST_FORKS = 50;
  private static final double WORTH_A_WORD = 0.05;

  private final TextPage page;
  private final Names names;

  ResourceFitText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(ResourceFit fit) {
    fit.amounts().forEach(this::amounts);
    resources(fit);
  }

  private void amounts(ResourceFit.Amounts amounts) {
    String unit = amounts.unit();
    page.heading(unit + ": where it goes");
    amounts
        .misfit()
        .ifPresent(
            misfit ->
                page.line(
                    "Of every 100 %s on the way to the vision, %s take the wrong branch."
                        .formatted(unit, Wording.number(100 * misfit))));
    amounts.capacity().ifPresent(capacity -> amount("there is", capacity, unit));
    if (amounts.dayToDay().signum() > 0) {
      amount("taken by day-to-day business", amounts.dayToDay(), unit);
    }
    amount("given to work and objectives", amounts.allocated(), unit);
    if (amounts.capacity().isPresent()) {
      amount("not given to anything", amounts.unallocated(), unit);
    }
    amounts
        .capacity()
        .filter(capacity -> capacity.signum() > 0)
        .ifPresent(
            capacity ->
                page.row(
                    "which is, of what there is",
                    Wording.percent(amounts.unallocated().doubleValue() / capacity.doubleValue()),
                    ""));
    page.row("leads to no vision", Wording.number(amounts.stray()) + " " + unit, "");
    page.row("waits to be divided", Wording.number(amounts.undivided()) + " " + unit, "");
    page.row("fits what you say matters", Names.share(amounts.fit()), "");
    List<ResourceFit.Fork> wrong =
        amounts.forks().stream()
            .filter(fork -> fork.misfit() >= WORTH_A_WORD && !fork.transfers().isEmpty())
            .toList();
    largest(wrong).forEach(fork -> moves(fork, unit));
    if (wrong.size() > MOST_FORKS) {
      page.line(
          "… and %s more places where less should move; --format json lists them all."
              .formatted(wrong.size() - MOST_FORKS));
    }
  }

  /** Returns those where most should move; all, in their order, if they are not too many. */
  private static List<ResourceFit.Fork> largest(List<ResourceFit.Fork> forks) {
    return forks.size() <= MOST_FORKS
        ? forks
        : forks.stream()
            .sorted(Comparator.comparingDouble(ResourceFit.Fork::moved).reversed())
            .limit(MOST_FORKS)
            .toList();
  }

  private void moves(ResourceFit.Fork fork, String unit) {
    for (ResourceFit.Transfer transfer : fork.transfers().stream().limit(MOST_MOVES).toList()) {
      page.item("At " + names.name(fork.id()) + ":", transfer(fork, transfer, unit));
    }
  }

  private void amount(String what, BigDecimal amount, String unit) {
    page.row(what, Wording.number(amount) + " " + unit, "");
  }

  private String transfer(ResourceFit.Fork fork, ResourceFit.Transfer transfer, String unit) {
    ResourceFit.Branch from =
        fork.children().stream()
            .filter(branch -> branch.id().equals(transfer.from()))
            .findFirst()
            .orElseThrow();
    return "move %s %s from %s (%s of what comes, %s of the weight) to %s."
        .formatted(
            Wording.number(transfer.amount()),
            unit,
            names.name(transfer.from()),
            Wording.percent(from.share()),
            Wording.percent(from.priority()),
            names.name(transfer.to()));
  }

  private void resources(ResourceFit fit) {
    page.heading("Skills and capacity");
    long missing = fit.skills().stream().filter(it -> !it.missing().isEmpty()).count();
    page.line(
        fit.skills().isEmpty()
            ? "No work says which skills it requires."
            : "%s of %s that requires skills has them all."
                .formatted(
                    fit.skills().size() - missing, Names.count(fit.skills().size(), "work item")));
    for (ResourceFit.Capacity capacity : fit.capacity()) {
      String answer =
          capacity
              .feasible()
              .map(yes -> yes ? "can be served" : "cannot all be served")
              .orElse("may be served by resources of unknown capacity");
      page.line(
          "%s %s are demanded, which %s."
              .formatted(Wording.number(capacity.demanded()), capacity.unit(), answer));
    }
  }
}
