package io.alignment.analysis.summary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Communication;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.summary.Summary.Term;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Demand;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The shares of which a summary is made up, from the answers of other analyses. */
record Shares(
    Strategy strategy,
    Coverage coverage,
    Cascade cascade,
    Silos silos,
    Communication communication,
    ResourceFit resourceFit,
    Time time,
    Progress progress,
    Swot swot,
    Impact impact) {

  private static final Set<String> NO_DATE = ImmutableSet.of("time.undated");
  private static final Set<String> DATES_DO_NOT_FIT =
      ImmutableSet.of(
          "time.due-after-parent",
          "time.before-what-it-needs",
          "time.beyond-horizon",
          "time.allocation-outside");
  private static final Set<String> OFF_COURSE =
      ImmutableSet.of("progress.behind", "progress.late", "progress.broken", "progress.stale");
  private static final double EXPOSED_FROM = -0.5;

  /** Returns them with neither weight nor contribution. */
  List<Term> terms() {
    ImmutableList.Builder<Term> terms = ImmutableList.builder();
    for (Share share : Share.values()) {
      Count count = count(share);
      OptionalDouble value =
          count.all == 0 ? OptionalDouble.empty() : OptionalDouble.of(count.well / count.all);
      terms.add(
          new Term(
              share.id(),
              share.definition(),
              count.well,
              count.all,
              value,
              value.isEmpty() ? 0 : count.known,
              0,
              0));
    }
    return terms.build();
  }

  private Count count(Share share) {
    return switch (share) {
      case ANCHORED -> objectives(row -> true);
      case INITIATIVES -> {
        Set<String> aligned = ImmutableSet.copyOf(coverage.aligned());
        List<Initiative> all = strategy.initiatives();
        yield Count.of(all.stream().filter(it -> aligned.contains(it.id())).count(), all.size());
      }
      case LINE_OF_SIGHT -> lineOfSight();
      case CONGRUENCE ->
          Count.of(silos.present().size(), silos.present().size() + (long) silos.gaps().size())
              .known(silos.completeness());
      case ANSWERED ->
          Count.of(
              communication.told() - (long) communication.oneWay().size(), communication.told());
      case FIT -> {
        double[] fits =
            resourceFit.amounts().stream()
                .flatMapToDouble(amounts -> amounts.fit().stream())
                .toArray();
        double sum = 0;
        for (double fit : fits) {
          sum += fit;
        }
        yield new Count(sum, fits.length, 1);
      }
      case RESOURCED -> objectives(Coverage.ObjectiveCoverage::resourced);
      case SERVED -> served();
      case OWNED -> objectives(Coverage.ObjectiveCoverage::owned);
      case SKILLED ->
          Count.of(
              resourceFit.skills().stream().mapToLong(row -> row.held().size()).sum(),
              resourceFit.skills().stream().mapToLong(row -> row.required().size()).sum());
      case REACHED -> reached();
      case DATED -> work(NO_DATE);
      case FITTING ->
          work(ImmutableSet.<String>builder().addAll(NO_DATE).addAll(DATES_DO_NOT_FIT).build());
      case ANSWERED_FACTORS -> {
        long all = factors(Quadrant.THREAT) + factors(Quadrant.WEAKNESS);
        yield Count.of(
            all - swot.unansweredThreats().size() - swot.unansweredWeaknesses().size(), all);
      }
      case USED_FACTORS -> {
        long all = factors(Quadrant.STRENGTH) + factors(Quadrant.OPPORTUNITY);
        yield Count.of(
            all - swot.unusedStrengths().size() - swot.unusedOpportunities().size(), all);
      }
      case UNEXPOSED -> unexposed();
      case EXECUTED -> objectives(Coverage.ObjectiveCoverage::executed);
      case MEASURED -> objectives(Coverage.ObjectiveCoverage::measured);
      case ON_COURSE -> onCourse();
    };
  }

  /** Counts the objectives that lead to a vision and are something else besides. */
  private Count objectives(Predicate<Coverage.ObjectiveCoverage> besides) {
    return Count.of(
        coverage.byObjective().values().stream()
            .filter(row -> row.anchored() && besides.test(row))
            .count(),
        coverage.objectives());
  }

  private Count lineOfSight() {
    List<BusinessFunction> innermost =
        strategy.functions().stream()
            .filter(it -> strategy.incoming(it.id(), Membership.class).isEmpty())
            .toList();
    return Count.of(
        innermost.stream()
            .filter(
                it -> cascade.lineOfSight().getOrDefault(it.id(), OptionalInt.empty()).isPresent())
            .count(),
        innermost.size());
  }

  private Count served() {
    Set<String> units =
        resourceFit.amounts().stream().map(it -> it.unit()).collect(Collectors.toSet());
    long all =
        strategy.elements(WorkItem.class).stream()
            .mapToLong(
                item ->
                    item.demands().stream()
                        .filter(demand -> demand.amount().signum() > 0)
                        .map(Demand::unit)
                        .distinct()
                        .filter(units::contains)
                        .count())
            .sum();
    long lacking = resourceFit.amounts().stream().mapToLong(it -> it.short_().size()).sum();
    return Count.of(all - lacking, all);
  }

  private Count reached() {
    if (communication.top().isEmpty()) {
      return Count.of(0, 0);
    }
    Set<String> top = ImmutableSet.copyOf(communication.top());
    List<Communication.Row> known =
        communication.functions().entrySet().stream()
            .filter(entry -> entry.getValue().known() && !top.contains(entry.getKey()))
            .map(entry -> entry.getValue())
            .toList();
    return Count.of(known.stream().filter(row -> row.hops().isPresent()).count(), known.size())
        .known(communication.completeness());
  }

  /** Counts the work that leads to a vision and of which none of the rules was found. */
  private Count work(Set<String> rules) {
    Set<String> found = firstOf(time.findings(), rules);
    Set<String> aligned = ImmutableSet.copyOf(coverage.aligned());
    List<WorkItem> all = strategy.elements(WorkItem.class);
    return Count.of(
        all.stream()
            .filter(item -> aligned.contains(item.id()) && !found.contains(item.id()))
            .count(),
        all.size());
  }

  private Count unexposed() {
    long all = 0;
    long well = 0;
    for (var entry : impact.objectives().entrySet()) {
      OptionalDouble value = entry.getValue().value();
      all += value.isPresent() ? 1 : 0;
      well +=
          value.isPresent() && value.getAsDouble() > EXPOSED_FROM && anchored(entry.getKey())
              ? 1
              : 0;
    }
    return new Count(well, all, (double) all / Math.max(1, coverage.objectives()));
  }

  private Count onCourse() {
    Set<String> off = firstOf(progress.findings(), OFF_COURSE);
    long known = 0;
    long well = 0;
    for (var entry : progress.byObjective().entrySet()) {
      // What is measured below it alone does not count: leaving out a bad measure must not help.
      boolean seen =
          !entry.getValue().measures().isEmpty()
              && entry.getValue().standing().progress().isPresent();
      known += seen ? 1 : 0;
      well += seen && anchored(entry.getKey()) && !off.contains(entry.getKey()) ? 1 : 0;
    }
    int all = coverage.objectives();
    return new Count(well, all, (double) known / Math.max(1, all));
  }

  private boolean anchored(String objective) {
    Coverage.ObjectiveCoverage row = coverage.byObjective().get(objective);
    return row != null && row.anchored();
  }

  private long factors(Quadrant quadrant) {
    return strategy.elements(Factor.class).stream().filter(it -> it.quadrant() == quadrant).count();
  }

  /** Returns about which elements one of the rules was found. */
  private static Set<String> firstOf(List<Finding> findings, Set<String> rules) {
    return findings.stream()
        .filter(finding -> rules.contains(finding.rule()))
        .map(finding -> finding.elements().get(0))
        .collect(Collectors.toSet());
  }

  /** How much of something is well, how much there is of it, and what share of it is known. */
  private record Count(double well, double all, double known) {

    static Count of(long well, long all) {
      return new Count(well, all, 1);
    }

    Count known(OptionalDouble share) {
      return new Count(well, all, share.orElse(0));
    }
  }
}
