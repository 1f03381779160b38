package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Edit;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.plan.Step;
import io.alignment.plan.StepKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;

/** What holds of every plan. */
class PlanProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();
  private static final PlanSearch SEARCH = new PlanSearch(ANALYSES);
  private static final double ROUNDING = 1e-9;
  private static final int EDGES = 1_000;
  private static final long SEED = 27;

  /** The search is no exhaustive one. */
  private static final double SLACK = 1.02;

  private static final Set<String> BROKEN =
      Set.of(
          ResourceFit.OVERCOMMITTED.id(),
          ResourceFit.SHORT.id(),
          ResourceFit.SKILL_MISSING.id(),
          ResourceFit.SKILL_ELSEWHERE.id());

  private static Question question(Strategy strategy) {
    Question question = Question.about(strategy);
    return question.day().map(question::asOf).orElse(question);
  }

  @Property(tries = 60)
  void thePromiseHolds(@ForAll Strategy strategy) {
    Question question = question(strategy);
    Plan plan = SEARCH.in(question);
    Report after = ANALYSES.analyze(question.insteadAbout(strategy.with(plan.change())));

    after
        .result(Board.class)
        .flatMap(Board::headline)
        .ifPresent(it -> assertThat(it.shown()).isEqualTo(plan.after().shown()));
    assertThat(plan.gain()).isGreaterThanOrEqualTo(0);
    assertThat(plan.steps().stream().mapToDouble(Step::gain).sum())
        .isCloseTo(plan.gain(), within(ROUNDING));
    List<Finding.Key> left = after.findings().stream().map(Finding::key).toList();
    assertThat(plan.solved()).noneMatch(it -> left.contains(it.key()));
    assertThat(plan.added()).allMatch(it -> left.contains(it.key()));
  }

  @Property(tries = 60)
  void nothingIsPromisedTwiceNorTakenFromADemandNorLeftWithoutASkillNorLate(
      @ForAll Strategy strategy) {
    Plan plan = SEARCH.in(question(strategy));

    assertThat(plan.added())
        .filteredOn(it -> it.severity() != Severity.INFO)
        .noneMatch(it -> BROKEN.contains(it.rule()) || it.rule().startsWith("time."));
  }

  /** Not only the whole plan: whoever stops after any step has broken nothing. */
  @Property(tries = 60)
  void noStepBreaksADemandASkillOrADate(@ForAll Strategy strategy) {
    Question question = question(strategy);
    Set<Finding.Key> before = broken(question);
    Question now = question;
    for (Step step : SEARCH.in(question).steps()) {
      if (step.change().isPresent()) {
        now = now.insteadAbout(now.whole().with(step.change().get()));
        assertThat(before).containsAll(broken(now));
      }
    }
  }

  private static Set<Finding.Key> broken(Question question) {
    return ANALYSES.analyze(question).findings().stream()
        .filter(it -> it.severity() != Severity.INFO)
        .filter(it -> BROKEN.contains(it.rule()) || it.rule().startsWith("time."))
        .map(Finding::key)
        .collect(Collectors.toSet());
  }

  @Property(tries = 60)
  void whatIsLearntIsLearntBeforeTheWorkBeginsAndOnDaysToCome(@ForAll Strategy strategy) {
    Question question = question(strategy);
    for (Step step : SEARCH.in(question).steps()) {
      step.change().stream()
          .flatMap(PlanProperties::flat)
          .filter(Edit.Add.class::isInstance)
          .map(Edit.Add.class::cast)
          .filter(it -> it.element() instanceof Initiative)
          .forEach(it -> assertInTime((Initiative) it.element(), it.relations(), question));
      assertThat(step.late().isEmpty() || step.kind() != StepKind.TRAIN).isTrue();
    }
  }

  private static void assertInTime(
      Initiative training, List<Relation> relations, Question question) {
    question.day().ifPresent(it -> assertThat(training.start().orElseThrow()).isAfterOrEqualTo(it));
    for (Relation relation : relations) {
      question
          .strategy()
          .element(relation.target())
          .filter(WorkItem.class::isInstance)
          .flatMap(it -> ((WorkItem) it).begins())
          .ifPresent(it -> assertThat(training.due().orElseThrow()).isBefore(it));
    }
  }

  @Property(tries = 60)
  void whyAStepIsTakenIsWhatIsSoAfterTheStepsBefore(@ForAll Strategy strategy) {
    Question question = question(strategy);
    Question now = question;
    for (Step step : SEARCH.in(question).steps()) {
      Matters matters = Matters.of(now.whole(), ANALYSES.analyze(now));
      assertThat(matters.list()).containsAll(step.matter().stream().toList());
      assertThat(matters.questions()).containsAll(step.question().stream().toList());
      if (step.change().isPresent()) {
        now = now.insteadAbout(now.whole().with(step.change().get()));
      }
    }
  }

  @Property(tries = 60)
  void noTwoStepsAnswerOneMatter(@ForAll Strategy strategy) {
    List<Step> steps = SEARCH.in(question(strategy)).steps();

    assertThat(steps).hasSizeLessThanOrEqualTo(5);
    assertThat(steps.stream().flatMap(it -> it.matter().stream())).doesNotHaveDuplicates();
    assertThat(steps).allMatch(it -> it.matter().isPresent() != it.question().isPresent());
    assertThat(steps)
        .allMatch(it -> it.change().isEmpty() == (it.kind() == StepKind.ASK))
        .filteredOn(it -> it.change().isPresent())
        .allMatch(it -> it.gain() > 0);
  }

  /** Were there steps of other kinds that bring more, a plan without this kind would be better. */
  @Property(tries = 60)
  void whatBringsLessThanATenthOfTheFirstStandsWhereNoOtherKindBringsMore(
      @ForAll Strategy strategy) {
    Question question = question(strategy);
    Plan plan = SEARCH.upTo(3).without(StepKind.ASK).in(question);

    plan.steps().stream()
        .filter(it -> it.gain() < plan.steps().get(0).gain() / 10)
        .map(Step::kind)
        .distinct()
        .map(kind -> SEARCH.upTo(3).without(StepKind.ASK, kind, insteadOf(kind)).in(question))
        .forEach(
            others ->
                assertThat(others.gain()).isLessThanOrEqualTo(plan.gain() * SLACK + ROUNDING));
  }

  /** Somebody is hired only for what nobody can learn in time, however much it would bring. */
  private static StepKind insteadOf(StepKind kind) {
    return kind == StepKind.TRAIN ? StepKind.HIRE : kind;
  }

  /** Where a resource shares a tag with any work, it goes to nothing else. */
  @Property(tries = 60)
  void aBudgetGoesOnlyWhereItIsMeantToGo(@ForAll Strategy strategy) {
    Set<String> used = new HashSet<>();
    strategy.elements(WorkItem.class).forEach(it -> used.addAll(tags(it)));
    Plan plan = SEARCH.in(question(strategy));

    plan.steps().stream()
        .flatMap(it -> it.change().stream())
        .flatMap(PlanProperties::flat)
        .forEach(
            edit -> {
              Optional<String> resource =
                  edit instanceof Edit.Move move
                      ? Optional.of(move.resource())
                      : edit instanceof Edit.Give give
                          ? Optional.of(give.resource())
                          : Optional.empty();
              String to =
                  edit instanceof Edit.Move move
                      ? move.to()
                      : edit instanceof Edit.Give give ? give.work() : "";
              resource
                  .map(it -> tags(strategy.element(it).orElseThrow()))
                  .map(it -> Sets.intersection(it, used))
                  .filter(it -> !it.isEmpty())
                  .ifPresent(
                      it ->
                          assertThat(
                                  Sets.intersection(it, tags(strategy.element(to).orElseThrow())))
                              .isNotEmpty());
            });
  }

  private static Set<String> tags(Element element) {
    return element.about().tags();
  }

  private static Stream<Edit> flat(Edit edit) {
    return edit instanceof Edit.All all
        ? all.changes().stream().flatMap(PlanProperties::flat)
        : Stream.of(edit);
  }

  /** More of the same, with {@code -Dplans.tries=500}. */
  @Example
  void allOfTheseHoldOfAsManyMoreAsAreAskedFor() {
    RandomGenerator<Strategy> strategies = Strategies.strategies().generator(EDGES);
    Random random = new Random(SEED);
    for (int i = 0; i < Integer.getInteger("plans.tries", 0); i++) {
      Strategy strategy = strategies.next(random).value();
      thePromiseHolds(strategy);
      nothingIsPromisedTwiceNorTakenFromADemandNorLeftWithoutASkillNorLate(strategy);
      noStepBreaksADemandASkillOrADate(strategy);
      whatIsLearntIsLearntBeforeTheWorkBeginsAndOnDaysToCome(strategy);
      noTwoStepsAnswerOneMatter(strategy);
      whatBringsLessThanATenthOfTheFirstStandsWhereNoOtherKindBringsMore(strategy);
      aBudgetGoesOnlyWhereItIsMeantToGo(strategy);
    }
  }

  @Property(tries = 40)
  void orderChangesNothing(@ForAll Strategy strategy, @ForAll Random random) {
    assertThat(SEARCH.in(question(Strategies.shuffled(strategy, random))).steps())
        .extracting(Step::change)
        .isEqualTo(
            SEARCH.in(question(strategy)).steps().stream()
                .map(Step::change)
                .collect(Collectors.toList()));
  }

  @Property(tries = 40)
  void whatIsNotToBeSpentIsNotSpent(@ForAll Strategy strategy) {
    PlanSearch thrifty = SEARCH;
    for (Resource resource : strategy.resources()) {
      if (resource.unit().isPresent()) {
        thrifty = thrifty.spending(resource.unit().get(), BigDecimal.ZERO);
      }
    }

    assertThat(thrifty.in(question(strategy)).steps())
        .allMatch(it -> strategy.resources().isEmpty() || it.price().takes().isEmpty());
  }
}
