package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Capacity;
import io.alignment.analysis.resources.ResourceFit.WorkSkills;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Money, people and skills reckoned day by day, as one would with a calendar on the wall. */
class RealDaysProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Property(tries = 300)
  void amountsAndSkillsAreThoseOfTheCalendar(
      @ForAll("strategies") Strategy strategy, @ForAll @IntRange(max = 1000) int days) {
    LocalDate today = FIRST.plusDays(days);
    Wall wall = new Wall(Question.about(strategy).asOf(today), today);
    ResourceFit fit = new ResourceFitAnalysis().analyze(Question.about(strategy).asOf(today));
    for (Amounts amounts : fit.amounts()) {
      List<Resource> resources = wall.resources(amounts.unit(), it -> !isTechnology(it));
      double allocated = resources.stream().mapToDouble(wall::allocated).sum();
      assertClose(amounts.allocated(), allocated);
      for (ResourceFit.Use use : amounts.resources()) {
        assertClose(use.use(), wall.use(use.id()));
      }
      for (WorkItem work : wall.unfinished()) {
        double demand = wall.demand(work, amounts.unit());
        double has = wall.has(work, resources);
        if (demand > has + 1e-9) {
          assertThat(amounts.short_()).extracting(ResourceFit.Shortage::id).contains(work.id());
        }
        amounts.short_().stream()
            .filter(it -> it.id().equals(work.id()))
            .forEach(it -> assertClose(it.amount(), has));
      }
    }
    for (WorkSkills row : fit.skills()) {
      assertThat(row.held()).isEqualTo(wall.held(row.id()));
      assertThat(row.heldByNobody()).isEqualTo(wall.heldByNobody(row));
    }
  }

  @Property(tries = 300)
  void capacityIsThatOfTheWorstDay(
      @ForAll("strategies") Strategy strategy, @ForAll @IntRange(max = 1000) int days) {
    LocalDate today = FIRST.plusDays(days);
    Wall wall = new Wall(Question.about(strategy).asOf(today), today);
    for (Capacity capacity :
        new ResourceFitAnalysis().analyze(Question.about(strategy).asOf(today)).capacity()) {
      List<Resource> resources = wall.resources(capacity.unit(), it -> true);
      if (resources.stream().anyMatch(it -> it.kind() == Resource.Kind.FINANCIAL)) {
        continue;
      }
      Optional<LocalDate> worst = Optional.empty();
      double[] most = {0, 0, 0};
      for (LocalDate day = today; !day.isAfter(wall.last); day = day.plusDays(1)) {
        double[] here = wall.onDay(day, capacity.unit(), resources);
        if (worst.isEmpty() || isWorse(here, most)) {
          worst = Optional.of(day);
          most = here;
        }
      }
      assertThat(capacity.days().orElseThrow().from()).isEqualTo(worst);
      assertClose(capacity.demanded(), most[2]);
      assertClose(capacity.demanded().subtract(capacity.served()), most[1]);
      boolean isShort = most[0] > 1e-9 && !resources.isEmpty();
      assertThat(capacity.bottleneck().isPresent()).isEqualTo(isShort);
      if (isShort) {
        assertClose(capacity.bottleneck().orElseThrow().short_(), most[0]);
      }
    }
  }

  /** Compares what is short at least, at most, and then what is demanded. */
  private static boolean isWorse(double[] one, double[] other) {
    for (int i = 0; i < 2; i++) {
      if (Math.abs(one[i] - other[i]) > 1e-9) {
        return one[i] > other[i];
      }
    }
    return one[1] < 1e-9 && one[2] > other[2] + 1e-9;
  }

  private static boolean isTechnology(Resource resource) {
    return resource.kind() == Resource.Kind.TECHNOLOGICAL;
  }

  private static void assertClose(BigDecimal actual, double expected) {
    assertThat(actual.doubleValue())
        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  /** A calendar, a day a square. */
  private static final class Wall {
    private final Strategy strategy;
    // With programmes as they are.
    private final Strategy parts;
    private final LocalDate today;
    private final List<LocalDate> window = new ArrayList<>();
    // One after all others, on which all is as it will be for ever.
    private final LocalDate last;

    Wall(Question question, LocalDate today) {
      this.strategy = NaiveAnswers.carrying(question);
      this.parts = question.strategy();
      this.today = today;
      TreeSet<LocalDate> named = new TreeSet<>();
      for (WorkItem work : strategy.elements(WorkItem.class)) {
        (work.started().isPresent() ? work.started() : work.start()).ifPresent(named::add);
        (work.ended().isPresent() ? work.ended() : work.due()).ifPresent(named::add);
      }
      strategy.resources().stream()
          .filter(it -> it.kind() == Resource.Kind.HUMAN)
          .flatMap(it -> Stream.of(it.period().from(), it.period().until()))
          .forEach(it -> it.ifPresent(named::add));
      if (!named.isEmpty()) {
        named.add(today);
        for (LocalDate day = named.first(); !day.isAfter(named.last()); day = day.plusDays(1)) {
          window.add(day);
        }
      }
      named.add(today);
      strategy.resources().stream().flatMap(Wall::turns).forEach(named::add);
      last = named.last().plusDays(1);
    }

    private Optional<LocalDate> start(WorkItem work) {
      return NaiveDays.start(work, Optional.of(today));
    }

    private Optional<LocalDate> end(WorkItem work) {
      return NaiveDays.end(work, Optional.of(today));
    }

    List<WorkItem> unfinished() {
      return strategy.elements(WorkItem.class).stream()
          .filter(it -> NaiveDays.isOpen(it, Optional.of(today)))
          .toList();
    }

    List<Resource> resources(String unit, Predicate<Resource> counts) {
      return strategy.resources().stream()
          .filter(it -> it.unit().equals(Optional.of(unit)) && counts.test(it))
          .toList();
    }

    private WorkItem work(String id) {
      return (WorkItem) strategy.element(id).orElseThrow();
    }

    private Resource resource(String id) {
      return (Resource) strategy.element(id).orElseThrow();
    }

    private static boolean isOn(
        LocalDate day, Optional<LocalDate> from, Optional<LocalDate> until) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    private boolean isOn(LocalDate day, WorkItem work) {
      return isOn(day, start(work), end(work));
    }

    private static boolean isOn(LocalDate day, Resource resource) {
      return resource.period().contains(day)
          && (resource.kind() == Resource.Kind.FINANCIAL
              || resource.absences().stream()
                  .noneMatch(it -> DateRange.of(it.from(), it.until()).contains(day)));
    }

    private static Set<String> skills(Resource person, LocalDate day) {
      return held(person, day).map(Skill::name).collect(Collectors.toSet());
    }

    private static Stream<Skill> held(Resource person, LocalDate day) {
      return person.skills().stream().filter(it -> it.until().filter(day::isAfter).isEmpty());
    }

    /** Says whether somebody has a skill on a day on a level that is not known to be too low. */
    private static boolean hasOn(LocalDate day, Resource person, RequiredSkill required) {
      return held(person, day)
          .filter(it -> it.name().equals(required.skill()))
          .anyMatch(
              it -> it.level().orElse(Double.POSITIVE_INFINITY) >= required.level().orElse(0));
    }

    /** Returns the days on which a resource comes, goes, or has more or less time. */
    private static Stream<LocalDate> turns(Resource resource) {
      Stream<DateRange> spans =
          Stream.concat(
              Stream.of(resource.period()),
              Stream.concat(
                  resource.absences().stream().map(it -> DateRange.of(it.from(), it.until())),
                  resource.capacities().stream().map(it -> it.period())));
      Stream<LocalDate> ends = resource.skills().stream().flatMap(it -> it.until().stream());
      return Stream.concat(
              ends, spans.flatMap(it -> Stream.of(it.from(), it.until())).flatMap(Optional::stream))
          .flatMap(it -> Stream.of(it.minusDays(1), it, it.plusDays(1)));
    }

    private boolean isOn(LocalDate day, Allocation given) {
      WorkItem work = work(given.target());
      return isOn(
              day,
              given.period().from().or(() -> start(work)),
              given.period().until().or(() -> end(work)))
          && isOn(day, resource(given.source()));
    }

    /** Returns the days on which anything that an allocation speaks of begins or ends. */
    private Stream<LocalDate> turns(Allocation given) {
      WorkItem work = work(given.target());
      Resource resource = resource(given.source());
      return Stream.concat(
          Stream.concat(Stream.of(today), turns(resource)),
          Stream.of(given.period().from(), given.period().until(), start(work), end(work))
              .flatMap(Optional::stream));
    }

    private boolean isGiven(Allocation given) {
      return turns(given).anyMatch(day -> isOn(day, given));
    }

    private static double amount(Allocation given) {
      return given.amount().orElse(BigDecimal.ZERO).doubleValue();
    }

    double allocated(Resource resource) {
      double sum = 0;
      for (Allocation given : strategy.outgoing(resource.id(), Allocation.class)) {
        if (resource.kind() == Resource.Kind.FINANCIAL || window.isEmpty()) {
          sum += isGiven(given) ? amount(given) : 0;
        } else {
          long on = window.stream().filter(day -> isOn(day, given)).count();
          sum += amount(given) * on / window.size();
        }
      }
      return sum;
    }

    double use(String id) {
      List<Allocation> all = strategy.outgoing(id, Allocation.class);
      if (resource(id).kind() == Resource.Kind.FINANCIAL) {
        return all.stream().filter(this::isGiven).mapToDouble(Wall::amount).sum();
      }
      return all.stream()
          .flatMap(this::turns)
          .mapToDouble(
              day -> all.stream().filter(it -> isOn(day, it)).mapToDouble(Wall::amount).sum())
          .max()
          .orElse(0);
    }

    double demand(WorkItem work, String unit) {
      return work.demands().stream()
          .filter(it -> it.unit().equals(unit))
          .mapToDouble(it -> it.amount().doubleValue())
          .sum();
    }

    double has(WorkItem work, List<Resource> resources) {
      List<LocalDate> its = window.stream().filter(day -> isOn(day, work)).toList();
      double sum = 0;
      if (work instanceof Initiative) {
        for (Membership part : parts.incoming(work.id(), Membership.class)) {
          sum += has((WorkItem) strategy.element(part.source()).orElseThrow(), resources);
        }
      }
      for (Allocation given : strategy.incoming(work.id(), Allocation.class)) {
        Resource resource = resource(given.source());
        if (!resources.contains(resource) || !isGiven(given)) {
          continue;
        }
        boolean isWhole = resource.kind() == Resource.Kind.FINANCIAL || its.isEmpty();
        long on = its.stream().filter(day -> isOn(day, given)).count();
        sum += isWhole ? amount(given) : amount(given) * on / its.size();
      }
      return sum;
    }

    List<String> held(String id) {
      Set<RequiredSkill> held = new TreeSet<>();
      for (Relation relation : strategy.relations()) {
        if (!(relation instanceof Allocation given)) {
          continue;
        }
        Resource person = resource(given.source());
        if (person.kind() == Resource.Kind.HUMAN && leads(given.target(), id)) {
          Stream.concat(
                  turns(given),
                  Stream.of(Optional.of(today), start(work(id)), end(work(id)))
                      .flatMap(Optional::stream))
              .filter(day -> isOn(day, given) && isOn(day, work(id)) && isLeft(day, work(id)))
              .flatMap(
                  day -> work(id).requiredSkills().stream().filter(it -> hasOn(day, person, it)))
              .forEach(held::add);
        }
      }
      return held.stream().map(RequiredSkill::label).toList();
    }

    /** Says whether a day is still to come; where all are over, whichever it was. */
    private boolean isLeft(LocalDate day, WorkItem work) {
      return !day.isBefore(today) || end(work).filter(today::isAfter).isPresent();
    }

    private boolean leads(String from, String to) {
      return from.equals(to)
          || strategy.outgoing(from, Support.class).stream().anyMatch(it -> leads(it.target(), to));
    }

    List<String> heldByNobody(WorkSkills row) {
      WorkItem work = work(row.id());
      return work.requiredSkills().stream()
          .sorted()
          .filter(it -> row.missing().contains(it.label()))
          .filter(
              skill ->
                  strategy.resources().stream()
                      .filter(it -> it.kind() == Resource.Kind.HUMAN)
                      .noneMatch(
                          person ->
                              Stream.concat(
                                      turns(person),
                                      Stream.of(Optional.of(today), start(work), end(work))
                                          .flatMap(Optional::stream))
                                  .anyMatch(
                                      day ->
                                          isOn(day, work)
                                              && isLeft(day, work)
                                              && isOn(day, person)
                                              && hasOn(day, person, skill))))
          .map(RequiredSkill::label)
          .toList();
    }

    /** Returns what is short at least and at most on a day, and what is demanded. */
    double[] onDay(LocalDate day, String unit, List<Resource> resources) {
      List<Demand> demands =
          unfinished().stream()
              .filter(it -> isOn(day, it))
              .flatMap(it -> it.demands().stream())
              .filter(it -> it.unit().equals(unit))
              .toList();
      List<Optional<String>> skills = demands.stream().map(Demand::skill).distinct().toList();
      double all = demands.stream().mapToDouble(it -> it.amount().doubleValue()).sum();
      List<Resource> there = resources.stream().filter(it -> isOn(day, it)).toList();
      double atLeast = 0;
      double atMost = 0;
      // By the theorem of Hall: whatever some skills lack together.
      for (int some = 1; some < 1 << skills.size(); some++) {
        Predicate<Optional<String>> isIn = in(some, skills);
        double wanted =
            demands.stream()
                .filter(it -> isIn.test(it.skill()))
                .mapToDouble(it -> it.amount().doubleValue())
                .sum();
        List<Resource> able =
            there.stream()
                .filter(
                    it ->
                        skills.stream()
                            .filter(isIn)
                            .anyMatch(
                                skill -> skill.isEmpty() || skills(it, day).contains(skill.get())))
                .toList();
        double known = able.stream().mapToDouble(it -> left(it, day)).sum();
        atMost = Math.max(atMost, wanted - known);
        if (able.stream().allMatch(it -> capacity(it, day).isPresent())) {
          atLeast = Math.max(atLeast, wanted - known);
        }
      }
      return new double[] {atLeast, atMost, all};
    }

    private static Predicate<Optional<String>> in(int some, List<Optional<String>> skills) {
      return skill -> (some >> skills.indexOf(skill) & 1) == 1;
    }

    private static Optional<BigDecimal> capacity(Resource resource, LocalDate day) {
      return resource.capacities().stream()
          .filter(it -> it.period().contains(day))
          .map(it -> it.amount())
          .findFirst()
          .or(resource::capacity);
    }

    private static double left(Resource resource, LocalDate day) {
      return capacity(resource, day)
          .map(it -> Math.max(0, it.subtract(resource.dayToDay()).doubleValue()))
          .orElse(0.0);
    }
  }
}
