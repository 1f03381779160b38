package io.alignment.analysis.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MattersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static StrategyBuilder goals(String... goals) {
    StrategyBuilder builder = Strategy.builder("s").add(Vision.of("v", "v"));
    for (String goal : goals) {
      builder.add(Objective.of(goal, goal)).add(Support.of(goal, "v"));
    }
    return builder;
  }

  private static Matters matters(StrategyBuilder builder) {
    Strategy strategy = builder.build();
    return Matters.of(strategy, Analyses.builtIn().analyze(Question.about(strategy).asOf(TODAY)));
  }

  private static Matter matter(Matters matters, Cause cause, String about) {
    return matters.list().stream()
        .filter(it -> it.cause() == cause && it.about().equals(List.of(about)))
        .findFirst()
        .orElseThrow();
  }

  // To which matter a finding belongs

  @Test
  void everyBuiltInKindOfFindingHasACause() {
    assertThat(Analyses.builtIn().with(CascadeAnalysis.withLevelGaps()).findingKinds())
        .filteredOn(it -> it.cause() == Cause.OTHER)
        .isEmpty();
  }

  /** Findings of an analysis that says nothing of causes. */
  private record Odd(List<Finding> findings) implements Result {
    @Override
    public Catalogue<?> catalogue() {
      return Catalogue.empty(Odd.class);
    }
  }

  @Test
  void findingsOfUnknownKindsAreMattersOfTheirOwn() {
    FindingKind odd = new FindingKind("odd.one", Severity.INFO);
    Strategy strategy = goals("a", "b").build();
    Report report =
        new Report(
            "s", Map.of(), Map.of("odd", new Odd(List.of(odd.at("a"), odd.at(List.of("a", "b"))))));

    assertThat(Matters.of(strategy, report).list())
        .extracting(Matter::cause, Matter::about, it -> it.findings().size(), Matter::stake)
        .containsExactly(
            tuple(Cause.OTHER, List.of("odd.one", "a"), 1, 0.0),
            tuple(Cause.OTHER, List.of("odd.one", "a", "b"), 1, 0.0));
  }

  @Test
  void whatServesNothingIsOneMatterWithWhatItWastes() {
    Matters matters =
        matters(
            goals("a")
                .add(Initiative.builder("bot", "bot").kind(Initiative.Kind.AUTOMATION).build())
                .add(Resource.financial("pot", "pot", "EUR").capacity(8000).build())
                .add(Initiative.of("i", "i"))
                .add(Support.of("i", "a"))
                .add(Allocation.of("pot", "i", new BigDecimal(4000)))
                .add(Allocation.of("pot", "bot", new BigDecimal(4000))));
    Matter bot = matter(matters, Cause.WASTE, "bot");

    assertThat(bot.findings())
        .extracting(Finding::rule)
        .containsExactly("coverage.unaligned", "resourceFit.stray", "automation.without-strategy");
    assertThat(bot.wasted()).isEqualTo(Map.of("EUR", new BigDecimal(4000)));
    assertThat(bot.wastedShare()).isEqualTo(0.5);
    assertThat(matters.list().get(0)).isEqualTo(bot);
  }

  /** Half a person for 31 + 28 days. */
  @Test
  void peopleWhoServeNothingAreToldInPersonDays() {
    Matters matters =
        matters(
            goals("a")
                .add(
                    Initiative.builder("bot", "bot")
                        .start(LocalDate.of(2026, 1, 1))
                        .due(LocalDate.of(2026, 2, 28))
                        .build())
                .add(Initiative.of("i", "i"))
                .add(Support.of("i", "a"))
                .add(Resource.human("ann", "ann", "FTE").build())
                .add(Allocation.of("ann", "bot", new BigDecimal("0.5")))
                .add(Allocation.of("ann", "i", new BigDecimal("0.5"))));

    assertThat(matter(matters, Cause.WASTE, "bot").personDays()).hasValue(29.5);
  }

  @Test
  void withoutAVisionThatIsTheFirstMatter() {
    Matters matters =
        matters(
            Strategy.builder("s")
                .add(Objective.of("a", "a"))
                .add(Objective.of("b", "b"))
                .add(BusinessFunction.of("f", "f"))
                .add(Ownership.of("f", "b")));

    assertThat(matters.list().get(0).cause()).isEqualTo(Cause.NO_VISION);
    assertThat(matters.questions()).isEmpty();
  }

  // What is at stake

  /** Two goals weigh a half each; b has no owner: one cell of ten fails, or of nine. */
  @Test
  void aMatterHasWhatFailsForItOnTheBoard() {
    Matters matters =
        matters(
            goals("a", "b")
                .add(BusinessFunction.of("f", "f"))
                .add(BusinessFunction.of("g", "g"))
                .add(BusinessFunction.of("h", "h"))
                .add(Ownership.of("f", "a")));
    Matter unowned = matter(matters, Cause.OWNER_UNCLEAR, "b");

    assertThat(unowned.stake()).isCloseTo(0.05, within(1e-12));
    assertThat(unowned.cells()).hasSize(1);
    assertThat(unowned.cells().get(0).goal()).isEqualTo("b");
    assertThat(unowned.cells().get(0).column()).isEqualTo("led");
    assertThat(unowned.severity()).isEqualTo(Severity.ERROR);
  }

  /**
   * Nobody works on c, below b, below a, and a tenth of each row is theirs. That fails at c alone:
   * all three rows are its, with half of what the board has; d is worked on.
   */
  @Test
  void whatWasTakenFromBelowFailsWhereItComesFrom() {
    Matters matters =
        matters(
            goals("a", "d")
                .add(Objective.of("b", "b"))
                .add(Objective.of("c", "c"))
                .add(Support.of("b", "a"))
                .add(Support.of("c", "b"))
                .add(Initiative.of("i", "i"))
                .add(Support.of("i", "d"))
                .add(Resource.financial("pot", "pot", "EUR").build())
                .add(Allocation.of("pot", "i", BigDecimal.ONE)));
    Matter idle = matter(matters, Cause.WORK_LACKING, "c");

    assertThat(idle.cells()).extracting(Matter.Part::goal).containsExactly("c");
    assertThat(idle.stake()).isCloseTo(0.5 * (1 / 3.0) * (0.1 + 0.1 + 0.1), within(1e-12));
  }

  /** Nobody works on a, which is paused: it says so, and nobody is asked to begin. */
  @Test
  void nobodyIsAskedToBeginWorkForWhatIsPaused() {
    Strategy strategy =
        goals("b")
            .add(Objective.builder("a", "a").status(Status.PAUSED).build())
            .add(Support.of("a", "v"))
            .add(Initiative.of("i", "i"))
            .add(Support.of("i", "b"))
            .build();
    Matters matters =
        Matters.of(strategy, Analyses.builtIn().analyze(Question.about(strategy).asOf(TODAY)));
    Matter idle = matter(matters, Cause.WORK_LACKING, "a");

    assertThat(Words.english().what(idle, strategy))
        .isEqualTo("“a” is paused, and nobody works on it.");
    assertThat(Words.english().mend(idle, strategy)).isEqualTo("Take “a” up again, or let it go.");
  }

  /** Nobody but ann works on a: the board tells it, no finding does. */
  @Test
  void whatOnlyTheBoardTellsIsAMatterTooInTheWordsOfItsCause() {
    StrategyBuilder builder =
        goals("a", "b")
            .add(BusinessFunction.of("f", "f"))
            .add(Ownership.of("f", "a"))
            .add(Resource.human("ann", "ann", "FTE").build())
            .add(Resource.human("bob", "bob", "FTE").build())
            .add(Assignment.of("ann", "f"))
            .add(Allocation.of("ann", "b", BigDecimal.ONE))
            .add(Allocation.of("bob", "b", BigDecimal.ONE));
    Matter alone = matter(matters(builder), Cause.ON_ONE, "ann");

    assertThat(alone.cells()).extracting(Matter.Part::column).contains("robust");
    assertThat(alone.elements()).contains("ann");
  }

  // What has to be asked

  @Test
  void aTopicOfWhichNobodySpeaksIsOneQuestion() {
    Matters matters = matters(goals("a", "b"));

    assertThat(matters.questions())
        .extracting(OpenQuestion::id)
        .containsExactly(
            "owners", "days", "measures", "factors", "people", "skills", "work", "money", "time");
    assertThat(matters.questions()).allSatisfy(it -> assertThat(it.ask()).isEmpty());
  }

  @Test
  void whoOwnsAGoalIsAskedAndElseWhoOwnsOneAboveOrBelow() {
    Matters matters =
        matters(
            goals("a", "d")
                .add(Objective.of("b", "b"))
                .add(Objective.of("c", "c"))
                .add(Support.of("b", "a"))
                .add(Support.of("c", "b"))
                .add(BusinessFunction.of("f", "f"))
                .add(BusinessFunction.of("g", "g"))
                .add(Ownership.of("f", "b"))
                .add(Ownership.of("g", "d")));
    OpenQuestion skills =
        matters.questions().stream()
            .filter(it -> it.id().equals("skills"))
            .findFirst()
            .orElseThrow();

    assertThat(skills.goals().stream().map(OpenQuestion.Goal::id)).containsExactly("d", "c");
    assertThat(skills.ask()).containsExactly("g", "f");
  }

  @Test
  void aVisionToWhichNoGoalLeadsIsAsked() {
    Matters matters = matters(goals("a").add(Vision.of("w", "w")));

    assertThat(matters.questions().get(0))
        .isEqualTo(
            new OpenQuestion("vision", 0.5, List.of(new OpenQuestion.Goal("w", 0.5)), List.of()));
  }
}
