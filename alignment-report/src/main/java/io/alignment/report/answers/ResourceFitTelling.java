package io.alignment.report.answers;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Metric;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** Where money and people go; skills and capacity. */
final class ResourceFitTelling {

  private static final int MOST_MOVES = 3;
  private static final int MOST_FORKS = 50;
  private static final int MOST_LISTED = 300;

  private ResourceFitTelling() {}

  static void tell(ResourceFit fit, Strategy strategy, Teller tell) {
    Set<Topic> leftOut = strategy.leavesOut();
    for (ResourceFit.Amounts amounts : fit.amounts()) {
      if (aboutUnit(amounts.unit(), strategy).isIn(leftOut)) {
        continue;
      }
      tell.heading("title", amounts.unit());
      String people = isOfPeople(amounts.unit(), strategy) ? "-people" : "";
      facts(amounts, isApart(amounts.unit(), fit), people, tell);
      tell.brief(() -> moves(amounts, tell));
      tell.detail(() -> details(amounts, people, tell));
    }
    List<ResourceFit.WorkSkills> skills = Topic.SKILLS.isIn(leftOut) ? List.of() : fit.skills();
    List<ResourceFit.Capacity> capacity =
        fit.capacity().stream()
            .filter(it -> !aboutUnit(it.unit(), strategy).isIn(leftOut))
            .toList();
    if (!skills.isEmpty() || !capacity.isEmpty()) {
      tell.heading("skills-and-capacity");
      skillsAndCapacity(skills, capacity, tell);
    }
  }

  /**
   * Says whether a unit is one of people: of these, what is given is an average over the days that
   * the strategy names, and what is left is what is left on any of them.
   */
  static boolean isOfPeople(String unit, Strategy strategy) {
    return strategy.resources().stream()
        .anyMatch(it -> it.kind() == Resource.Kind.HUMAN && it.unit().equals(Optional.of(unit)));
  }

  private static Topic aboutUnit(String unit, Strategy strategy) {
    return isOfPeople(unit, strategy) ? Topic.TIME : Topic.MONEY;
  }

  /** Says whether siblings are paid in this unit and in others, and nobody can compare them. */
  private static boolean isApart(String unit, ResourceFit fit) {
    return fit.findings().stream()
        .filter(it -> it.rule().equals(ResourceFit.UNITS_APART.id()))
        .flatMap(it -> it.evidence(Evidence.Units.class).stream())
        .anyMatch(it -> it.units().contains(unit));
  }

  private static void facts(
      ResourceFit.Amounts amounts, boolean isApart, String people, Teller tell) {
    String unit = amounts.unit();
    boolean isWeighed =
        amounts.forks().isEmpty() || amounts.forks().stream().anyMatch(ResourceFit.Fork::weighed);
    if (isWeighed) {
      amounts.misfit().ifPresent(it -> tell.line("of-hundred", unit, tell.number(100 * it)));
    }
    amounts.capacity().ifPresent(it -> row("capacity", "", it, unit, tell));
    if (amounts.dayToDay().signum() > 0) {
      row("dayToDay", "", amounts.dayToDay(), unit, tell);
    }
    row("allocated", people, amounts.allocated(), unit, tell);
    amounts
        .unallocated()
        .ifPresent(
            left -> {
              row("unallocated", people, left, unit, tell);
              double capacity = amounts.capacity().map(BigDecimal::doubleValue).orElse(0.0);
              if (capacity > 0) {
                double share = left.doubleValue() / capacity;
                tell.row("unallocated-share", tell.share(OptionalDouble.of(share)));
              }
            });
    row("stray", people, amounts.stray(), unit, tell);
    row("undivided", people, amounts.undivided(), unit, tell);
    Cell fit =
        !isWeighed || (isApart && amounts.misfit().isEmpty())
            ? tell.unknown()
            : tell.share(amounts.fit(), "nothing").as(metric("fit"), unit);
    tell.row("fit", fit);
  }

  private static void row(String metric, String people, Number amount, String unit, Teller tell) {
    Cell cell =
        amount instanceof BigDecimal exact
            ? tell.amount(exact, unit)
            : tell.amount(amount.doubleValue(), unit);
    tell.row(metric + people, cell.as(metric(metric), unit));
  }

  private static Metric metric(String name) {
    return ResourceFit.CATALOGUE.metric(name);
  }

  private static void moves(ResourceFit.Amounts amounts, Teller tell) {
    List<ResourceFit.Fork> wrong =
        amounts.forks().stream().filter(it -> !amounts.moves(it).isEmpty()).toList();
    tell.first(
        MOST_FORKS,
        wrong.size() <= MOST_FORKS ? wrong : largest(wrong),
        fork ->
            amounts.moves(fork).stream()
                .limit(MOST_MOVES)
                .forEach(it -> move(it, fork, amounts.unit(), tell)));
  }

  private static List<ResourceFit.Fork> largest(List<ResourceFit.Fork> forks) {
    return forks.stream()
        .sorted(Comparator.comparingDouble((ResourceFit.Fork it) -> -it.moved().orElse(0)))
        .toList();
  }

  private static void move(
      ResourceFit.Transfer move, ResourceFit.Fork fork, String unit, Teller tell) {
    ResourceFit.Branch from =
        fork.children().stream()
            .filter(branch -> branch.id().equals(move.from()))
            .findFirst()
            .orElseThrow();
    tell.point(
        "move",
        tell.name(fork.id()),
        tell.number(move.amount()),
        unit,
        tell.name(move.from()),
        tell.percent(from.share()),
        tell.percent(from.priority()),
        tell.name(move.to()));
  }

  // Where there is room

  private static void details(ResourceFit.Amounts amounts, String people, Teller tell) {
    String unit = amounts.unit();
    tell.line("forks");
    tell.first(MOST_FORKS, largest(amounts.forks()), it -> fork(it, amounts, tell));
    list("strays", amounts.strays(), tell, it -> placed(it.id(), it.amount(), unit, tell));
    list(
        "undivided-at",
        amounts.undividedAt(),
        tell,
        it -> placed(it.id(), it.amount(), unit, tell));
    list(
        "short-of",
        amounts.short_(),
        tell,
        it ->
            tell.item(
                "has-of",
                tell.name(it.id()),
                tell.number(it.amount()),
                tell.number(it.demand()),
                unit));
    tell.subheading("resources");
    tell.columns("", "is", "day-to-day", "given" + people, "left");
    tell.first(
        MOST_LISTED,
        amounts.resources(),
        it ->
            tell.row(
                amounts.overcommitted().contains(it.id())
                    ? tell.name(it.id()).and(tell.text("overcommitted").flagged())
                    : tell.name(it.id()),
                amount(it.capacity(), tell),
                amount(Optional.of(it.dayToDay()), tell),
                amount(Optional.of(it.use()), tell),
                amount(it.unallocated(), tell)));
  }

  private static void fork(ResourceFit.Fork fork, ResourceFit.Amounts amounts, Teller tell) {
    String unit = amounts.unit();
    tell.subheading("at", tell.name(fork.id()), tell.number(fork.amount()), unit);
    tell.columns("from", "amount", "share", "weight", "demand");
    tell.first(
        MOST_LISTED,
        fork.children(),
        it ->
            tell.row(
                tell.name(it.id()),
                tell.amount(it.amount(), ""),
                tell.share(OptionalDouble.of(it.share())).bar("money"),
                tell.share(OptionalDouble.of(it.priority())).bar("weight"),
                it.demand() > 0 ? tell.amount(it.demand(), "") : tell.nothing()));
    tell.first(
        MOST_LISTED,
        amounts.moves(fork),
        it ->
            tell.item(
                "transfer",
                tell.number(it.amount()),
                unit,
                tell.name(it.from()),
                tell.name(it.to())));
  }

  private static <T> void list(String title, List<T> list, Teller tell, Consumer<T> told) {
    if (!list.isEmpty()) {
      tell.subheading(title);
      tell.first(MOST_LISTED, list, told);
    }
  }

  private static void placed(String id, double amount, String unit, Teller tell) {
    tell.item("placed", tell.name(id), tell.number(amount), unit);
  }

  private static Cell amount(Optional<BigDecimal> amount, Teller tell) {
    return amount.map(it -> tell.amount(it, "")).orElseGet(() -> tell.unknown());
  }

  // Skills and capacity

  private static void skillsAndCapacity(
      List<ResourceFit.WorkSkills> skills, List<ResourceFit.Capacity> capacities, Teller tell) {
    long missing = skills.stream().filter(it -> !it.missing().isEmpty()).count();
    if (!skills.isEmpty()) {
      tell.line("skilled", skills.size() - missing, tell.count(skills.size(), "work-item"));
      tell.detail(() -> skills(skills, tell));
    }
    for (ResourceFit.Capacity capacity : capacities) {
      String answer = capacity.feasible().map(it -> it ? "served" : "short").orElse("perhaps");
      tell.line("demanded", tell.number(capacity.demanded()), capacity.unit(), tell.text(answer));
      capacity
          .bottleneck()
          .ifPresent(
              it ->
                  tell.detail(
                      () ->
                          tell.line(
                              "missing-for",
                              tell.number(it.short_()),
                              capacity.unit(),
                              tell.names(it.demands(), MOST_LISTED))));
    }
  }

  private static void skills(List<ResourceFit.WorkSkills> skills, Teller tell) {
    tell.columns("work", "needs", "has", "lacks", "held-elsewhere");
    tell.first(
        MOST_LISTED,
        skills,
        it ->
            tell.row(
                tell.name(it.id()),
                Cell.of(Text.of(String.join(", ", it.required()))),
                Cell.of(Text.of(String.join(", ", it.held()))),
                Cell.of(Text.of(String.join(", ", it.missing())).flagged()),
                Cell.of(
                    it.heldElsewhereBy().isEmpty()
                        ? Text.NONE
                        : tell.names(it.heldElsewhereBy(), MOST_LISTED))));
  }
}
