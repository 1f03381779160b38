package io.alignment.report.answers;

import io.alignment.analysis.resources.ResourceFit;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Where money and people go; skills and capacity. */
final class ResourceFitTelling {

  private static final int MOST_MOVES = 3;
  private static final int MOST_FORKS = 50;
  private static final double WORTH_A_WORD = 0.05;

  private ResourceFitTelling() {}

  static void tell(ResourceFit fit, Teller tell) {
    if (fit.amounts().isEmpty()) {
      tell.picture("nothing", "", () -> {});
    }
    for (ResourceFit.Amounts amounts : fit.amounts()) {
      tell.heading("title", amounts.unit());
      tell.picture("amounts", amounts.unit(), () -> amounts(amounts, tell));
    }
    tell.heading("skills-and-capacity");
    tell.picture("skills-and-capacity", "", () -> skillsAndCapacity(fit, tell));
  }

  private static void amounts(ResourceFit.Amounts amounts, Teller tell) {
    String unit = amounts.unit();
    amounts.misfit().ifPresent(it -> tell.line("of-hundred", unit, Wording.number(100 * it)));
    amounts.capacity().ifPresent(it -> tell.row("capacity", tell.amount(it, unit)));
    if (amounts.dayToDay().signum() > 0) {
      tell.row("business-as-usual", tell.amount(amounts.dayToDay(), unit));
    }
    tell.row("allocated", tell.amount(amounts.allocated(), unit));
    if (amounts.capacity().isPresent()) {
      tell.row("unallocated", tell.amount(amounts.unallocated(), unit));
    }
    amounts
        .capacity()
        .filter(capacity -> capacity.signum() > 0)
        .ifPresent(
            it ->
                tell.row(
                    "unallocated-share",
                    tell.share(
                        OptionalDouble.of(
                            amounts.unallocated().doubleValue() / it.doubleValue()))));
    tell.row("unaligned", tell.amount(amounts.stray(), unit));
    tell.row("held-centrally", tell.amount(amounts.undivided(), unit));
    tell.row("fit", tell.share(amounts.fit(), "nothing"));
    List<ResourceFit.Fork> wrong =
        amounts.forks().stream()
            .filter(it -> it.misfit() >= WORTH_A_WORD && !it.transfers().isEmpty())
            .toList();
    largest(wrong).forEach(fork -> moves(fork, unit, tell));
    tell.rest(wrong.size() - MOST_FORKS, "rest");
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

  private static void moves(ResourceFit.Fork fork, String unit, Teller tell) {
    for (ResourceFit.Transfer move : fork.transfers().stream().limit(MOST_MOVES).toList()) {
      ResourceFit.Branch from =
          fork.children().stream()
              .filter(branch -> branch.id().equals(move.from()))
              .findFirst()
              .orElseThrow();
      tell.point(
          "move",
          tell.name(fork.id()),
          Wording.number(move.amount()),
          unit,
          tell.name(move.from()),
          Wording.percent(from.share()),
          Wording.percent(from.priority()),
          tell.name(move.to()));
    }
  }

  private static void skillsAndCapacity(ResourceFit fit, Teller tell) {
    long missing = fit.skills().stream().filter(it -> !it.missing().isEmpty()).count();
    if (fit.skills().isEmpty()) {
      tell.line("no-skills");
    } else {
      tell.line(
          "skilled", fit.skills().size() - missing, tell.count(fit.skills().size(), "work-item"));
    }
    for (ResourceFit.Capacity capacity : fit.capacity()) {
      Text answer =
          tell.text(capacity.feasible().map(it -> it ? "served" : "short").orElse("perhaps"));
      tell.line("demanded", Wording.number(capacity.demanded()), capacity.unit(), answer);
    }
  }
}
