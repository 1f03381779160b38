package io.alignment.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these situations could once not be said; now it can, with the number that is right. */
class PlansAsKeptTest {

  private record Answers(Report report) {

    <R extends Result> R of(Class<R> type) {
      return report.result(type).orElseThrow();
    }

    Progress.ObjectiveProgress progress(String objective) {
      return requireNonNull(of(Progress.class).byObjective().get(objective));
    }

    double done(String objective) {
      return progress(objective).standing().progress().orElseThrow();
    }

    List<String> rules(String begin) {
      return report.findings().stream()
          .map(Finding::rule)
          .filter(it -> it.startsWith(begin))
          .toList();
    }
  }

  private static Arguments situation(
      String name, String day, String document, Consumer<Answers> right) {
    return Arguments.of(name, day, document, right);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void situations(String name, String day, String document, Consumer<Answers> right) {
    Strategy strategy =
        StrategyReader.create()
            .read(
                "format: alignment/1\nname: S\nvisions: {id: v, name: V, horizon: 2030-12-31}\n"
                    + document,
                DocumentFormat.YAML);

    right.accept(
        new Answers(
            Analyses.builtIn().analyze(Question.about(strategy).asOf(LocalDate.parse(day)))));
    assertThat(
            StrategyReader.create()
                .read(StrategyWriter.toString(strategy, DocumentFormat.YAML), DocumentFormat.YAML))
        .isEqualTo(strategy);
  }

  static Stream<Arguments> situations() {
    return Stream.concat(goals(), workAndPeople());
  }

  private static Stream<Arguments> goals() {
    return Stream.of(
        situation(
            "a task is shown below its goal and weighs nothing",
            "2026-04-01",
            """
            objectives:
              - {id: more, name: Sell more, supports: v}
              - {id: booked, name: Book, supports: {to: more, weight: 10}, measures: {name: b, baseline: 0, target: 50, readings: {date: 2026-03-31, value: 30}}}
              - {id: list, name: Keep a list, supports: {to: more, weight: 0}, measures: {name: l, baseline: 0, target: 2, readings: {date: 2026-03-31, value: 2}}}
            """,
            it -> {
              assertThat(it.done("more")).isEqualTo(0.6);
              assertThat(it.done("list")).isEqualTo(1);
              assertThat(it.report.priorities()).containsEntry("list", 0.0);
            }),
        situation(
            "what is read is that of the month, and the target that of the year",
            "2026-06-30",
            """
            objectives:
              id: meals
              name: Cook meals
              start: 2026-01-01
              due: 2026-12-31
              supports: v
              measures: {name: meals, readingsAre: amounts, target: 1200, readings: [{date: 2026-01-31, value: 90}, {date: 2026-02-28, value: 110}, {date: 2026-03-31, value: 100}, {date: 2026-04-30, value: 95}, {date: 2026-05-31, value: 105}, {date: 2026-06-30, value: 110}]}
            """,
            it -> {
              assertThat(it.done("meals")).isEqualTo(610 / 1200.0, within(1e-12));
              assertThat(it.rules("progress.")).isEmpty();
            }),
        situation(
            "percentages of very different wholes",
            "2026-06-30",
            """
            objectives:
              - {id: wells, name: Wells, supports: v}
              - {id: few, name: In the village, supports: {to: wells, weight: 50}, measures: {name: f, unit: "%", baseline: 0, target: 100, readings: {date: 2026-06-30, value: 90}}}
              - {id: many, name: In the town, supports: {to: wells, weight: 1000}, measures: {name: m, unit: "%", baseline: 0, target: 100, readings: {date: 2026-06-30, value: 1}}}
            """,
            it -> assertThat(it.done("wells")).isEqualTo(55 / 1050.0, within(1e-12))),
        situation(
            "most of it is planned for the end",
            "2026-06-30",
            """
            objectives:
              id: roll
              name: Roll out
              start: 2026-01-01
              due: 2026-12-31
              supports: v
              measures: {name: sites, unit: "%", baseline: 0, plan: [{date: 2026-03-31, value: 5}, {date: 2026-06-30, value: 10}, {date: 2026-09-30, value: 40}, {date: 2026-12-31, value: 100}], readings: [{date: 2026-03-31, value: 5}, {date: 2026-06-30, value: 11}]}
            """,
            it -> {
              assertThat(it.progress("roll").pace()).hasValueCloseTo(1.1, within(1e-9));
              assertThat(it.rules("progress.")).isEmpty();
            }),
        situation(
            "there is a minimum, a target and more than that",
            "2026-11-30",
            """
            objectives:
              - {id: below, name: A, supports: v, measures: {name: a, baseline: 0, minimum: 80, target: 100, stretch: 120, readings: {date: 2026-11-30, value: 79}}}
              - {id: some, name: B, supports: v, measures: {name: b, baseline: 0, minimum: 80, target: 100, stretch: 120, readings: {date: 2026-11-30, value: 81}}}
              - {id: all, name: C, supports: v, measures: {name: c, baseline: 0, minimum: 80, target: 100, stretch: 120, readings: {date: 2026-11-30, value: 119}}}
              - {id: more, name: D, supports: v, measures: {name: d, baseline: 0, minimum: 80, target: 100, stretch: 120, readings: {date: 2026-11-30, value: 120}}}
            """,
            it ->
                assertThat(Stream.of("below", "some", "all", "more"))
                    .extracting(id -> it.progress(id).measures().get(0).zone().orElseThrow())
                    .containsExactly(
                        Progress.Zone.BELOW_MINIMUM,
                        Progress.Zone.BELOW_TARGET,
                        Progress.Zone.TARGET,
                        Progress.Zone.STRETCH)),
        situation(
            "results that are there or not, and due at the end",
            "2026-01-31",
            """
            objectives:
              id: site
              name: A site of our own
              start: 2026-01-01
              due: 2026-03-31
              supports: v
              keyResults:
                - {id: live, name: It is live, milestones: {name: live, due: 2026-03-31}}
                - {id: found, name: It is found, milestones: {name: found, due: 2026-03-31}}
            """,
            it -> {
              assertThat(it.progress("site").expected()).hasValue(0);
              assertThat(it.progress("site").pace()).isEmpty();
              assertThat(it.rules("progress.")).isEmpty();
            }),
        situation(
            "the year begins in July, or a quarter in February",
            "2026-07-15",
            """
            calendar: {yearStarts: february}
            objectives:
              id: hall
              name: Hall
              start: 2026-08-01
              due: 2026-10-31
              supports: v
              demands: {unit: EUR, amount: 90000}
            """,
            it -> {
              Time.QuarterLoad quarter =
                  it.of(Time.class).quarters().stream()
                      .filter(of -> !of.loads().isEmpty())
                      .reduce((one, other) -> null)
                      .orElseThrow();
              assertThat(quarter.name()).isEqualTo("2026/27-Q3");
              assertThat(quarter.loads().get(0).demand()).isEqualTo(90000, within(1e-6));
            }),
        situation(
            "a key result has an owner, a day and a note of its own",
            "2026-03-01",
            """
            objectives:
              id: fast
              name: Faster
              due: 2026-06-30
              owner: head
              supports: v
              keyResults: {id: pages, name: Pages load in a second, owner: web, due: 2026-04-30, description: On a phone, unit: s, baseline: 4, target: 1, readings: {date: 2026-03-01, value: 2.5, note: after the new server}}
            functions: [{id: head, name: Head, kind: role}, {id: web, name: Web, kind: role}]
            """,
            it -> {
              assertThat(it.done("fast")).isEqualTo(0.5);
              assertThat(it.progress("pages").measures().get(0).note())
                  .contains("after the new server");
              assertThat(it.of(Coverage.class).aligned()).contains("head", "web");
            }),
        situation(
            "what its funder suspended",
            "2026-06-30",
            """
            objectives:
              - {id: visits, name: Visits, status: paused, start: 2026-01-01, due: 2026-12-31, supports: v, measures: {name: v, baseline: 0, target: 10, everyDays: 30, readings: {date: 2026-02-01, value: 1}}}
              - {id: courses, name: Courses, start: 2026-01-01, due: 2026-12-31, supports: v, measures: {name: c, baseline: 0, target: 10, readings: {date: 2026-06-30, value: 5}}}
            """,
            it -> {
              assertThat(it.rules("progress.")).isEmpty();
              assertThat(it.of(Progress.class).progress()).hasValueCloseTo(0.3, within(1e-12));
            }),
        situation(
            "seven tenths of a moonshot",
            "2026-06-30",
            """
            objectives:
              - {id: moon, name: Ten times as many, aim: aspirational, start: 2026-01-01, due: 2026-06-30, supports: v, measures: {name: m, baseline: 0, target: 1000, readings: [{date: 2026-03-01, value: 300}, {date: 2026-05-01, value: 500}, {date: 2026-06-30, value: 700}]}}
            """,
            it -> {
              assertThat(it.rules("progress.")).isEmpty();
              assertThat(it.progress("moon").measures().get(0).onCourse()).contains(true);
            }));
  }

  private static Stream<Arguments> workAndPeople() {
    return Stream.of(
        situation(
            "one who is on leave for three months",
            "2026-01-15",
            """
            objectives: {id: o, name: New site, supports: v, start: 2026-01-01, due: 2026-12-31, owner: lead, requiredSkills: design, demands: {unit: FTE, amount: 1}}
            functions: [{id: lead, name: Lead, kind: role}, {id: other, name: Other, kind: role}]
            resources:
              - {id: ann, name: Ann, kind: human, unit: FTE, capacity: 1, fills: lead, skills: design, absences: {from: 2026-04-01, until: 2026-06-30}, allocations: {to: o, amount: 1}}
              - {id: bob, name: Bob, kind: human, unit: FTE, capacity: 1, fills: other}
            """,
            it -> {
              assertThat(it.of(Skills.class).skills().get(0).holders()).containsExactly("ann");
              assertThat(it.rules("skills.single-holder")).hasSize(1);
              // Three quarters of the year she is there.
              assertThat(
                      it.of(ResourceFit.class)
                          .amounts()
                          .get(0)
                          .short_()
                          .get(0)
                          .amount()
                          .doubleValue())
                  .isEqualTo(274 / 365.0, within(1e-9));
            }),
        situation(
            "one who works in two departments",
            "2026-01-15",
            """
            objectives:
              - {id: built, name: Built, supports: [v, sold], owner: site}
              - {id: sold, name: Sold, supports: v, owner: sales}
            functions:
              - {id: sales, name: Sales, communicates: {to: desk}}
              - {id: site, name: Site}
              - {id: desk, name: Desk}
              - {id: ava, name: Ava, kind: role, partOf: sales, alsoIn: {to: site, share: 0.4}}
            """,
            it -> {
              assertThat(it.of(Silos.class).gaps()).isEmpty();
              assertThat(it.of(Silos.class).present())
                  .extracting(Silos.Present::between)
                  .containsExactly(List.of("sales", "site"));
            }),
        situation(
            "work has cost more than was given to it",
            "2026-07-01",
            """
            objectives: {id: o, name: Over the river, supports: v}
            initiatives: {id: bridge, name: Bridge, supports: o, start: 2026-01-01, due: 2027-06-30, progress: 0.3, spent: {date: 2026-06-30, unit: EUR, amount: 240000}}
            resources: {id: m, name: Money, kind: financial, unit: EUR, capacity: 100000, allocations: {to: bridge, amount: 100000}}
            """,
            it -> assertThat(it.rules("spending.")).containsExactly("spending.over-budget")),
        situation(
            "work for one of two key results",
            "2026-02-01",
            """
            objectives:
              id: switch
              name: People can switch
              due: 2026-12-31
              supports: v
              keyResults: [{id: partner, name: We are a partner, milestones: {name: named}}, {id: moved, name: 50 have moved, baseline: 0, target: 50}]
            initiatives: {id: become, name: Become a partner, supports: partner, due: 2026-06-30}
            """,
            it -> {
              var rows = it.of(Coverage.class).byObjective();
              assertThat(requireNonNull(rows.get("partner")).executed()).contains(true);
              assertThat(requireNonNull(rows.get("moved")).executed()).contains(false);
              assertThat(requireNonNull(rows.get("switch")).executed()).contains(true);
            }),
        situation(
            "a programme of projects",
            "2026-02-01",
            """
            objectives: {id: o, name: No paper, supports: v}
            initiatives:
              - {id: programme, name: Programme, supports: o}
              - {id: scan, name: Scanning, partOf: programme}
              - {id: archive, name: Archive, partOf: programme}
            """,
            it ->
                assertThat(it.of(Coverage.class).aligned())
                    .contains("programme", "scan", "archive")),
        situation(
            "who is responsible, accountable, consulted and informed",
            "2026-02-01",
            """
            objectives: {id: o, name: New hall, supports: v, owner: head}
            functions:
              - {id: head, name: Head, kind: role}
              - {id: site, name: Site, kind: role, participates: o}
              - {id: law, name: Lawyer, kind: role, consulted: o}
              - {id: desk, name: Desk, kind: role, informed: o}
            """,
            it -> {
              assertThat(it.of(Coverage.class).aligned()).contains("head", "site");
              assertThat(it.of(Coverage.class).unaligned()).contains("law", "desk");
              assertThat(it.rules("coverage.without-goal")).isEmpty();
            }),
        situation(
            "a licence of a level, which has ended",
            "2026-02-01",
            """
            objectives: {id: o, name: Drive, supports: v, start: 2025-01-01, due: 2026-12-31, owner: f, requiredSkills: [{skill: licence, level: 2}]}
            functions: {id: f, name: Drivers}
            resources: {id: ann, name: Ann, kind: human, unit: FTE, capacity: 1, skills: {name: licence, level: 2, until: 2026-01-31}, allocations: {to: o, amount: 1}}
            """,
            it -> {
              assertThat(it.of(ResourceFit.class).skills().get(0).heldByNobody())
                  .containsExactly("licence ≥ 2");
              assertThat(it.rules("resourceFit.skill-missing")).hasSize(1);
            }),
        situation(
            "a driver of which nobody says whether it helps",
            "2026-02-01",
            """
            objectives: {id: o, name: Buy together, supports: v}
            factors: {id: law, name: A new law, influences: o}
            """,
            it -> {
              assertThat(it.of(Impact.class).vision()).isEmpty();
              assertThat(it.rules("swot.")).isEmpty();
              assertThat(it.of(Swot.class).findings()).isEmpty();
            }));
  }
}
