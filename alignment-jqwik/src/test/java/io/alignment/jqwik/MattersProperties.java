package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all matters: nothing is lost among them, and nothing is told twice. */
class MattersProperties {

  private static final double ROUNDING = 1e-9;
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Analyses ALL = Analyses.builtIn().with(CascadeAnalysis.withLevelGaps());

  @Provide
  Arbitrary<Strategy> faulty() {
    return Arbitraries.of(PlantedDefects.rules())
        .flatMap(PlantedDefects::of)
        .map(PlantedDefect::faulty);
  }

  private static Report report(Strategy strategy, Analyses analyses) {
    return analyses.analyze(Question.about(strategy).asOf(TODAY));
  }

  private static Analyses weighed(Random random) {
    BoardAnalysis board = new BoardAnalysis();
    for (Column column : Column.values()) {
      board = board.withWeight(column, 0.1 + random.nextInt(4));
    }
    return ALL.with(board);
  }

  @Property(tries = 200)
  void theyHaveAllThatFailsAndQuestionsAllThatIsUnknown(
      @ForAll Strategy strategy, @ForAll Random random) {
    addUp(strategy, ALL);
    addUp(strategy, weighed(random));
  }

  @Property(tries = 200)
  void soTheyHaveOfPlantedDefects(@ForAll("faulty") Strategy strategy, @ForAll Random random) {
    addUp(strategy, ALL);
    addUp(strategy, weighed(random));
  }

  private static void addUp(Strategy strategy, Analyses analyses) {
    Report report = report(strategy, analyses);
    Matters matters = Matters.of(strategy, report);
    Board.Area all =
        report.result(Board.class).orElseThrow().headline().orElse(new Board.Area(0, 0, 0, 0));

    assertThat(matters.list().stream().mapToDouble(Matter::stake).sum())
        .isCloseTo(all.failing(), within(ROUNDING));
    assertThat(matters.questions().stream().mapToDouble(OpenQuestion::area).sum())
        .isCloseTo(all.unknown(), within(ROUNDING));
    for (Matter matter : matters.list()) {
      assertThat(matter.cells().stream().mapToDouble(Matter.Part::area).sum())
          .isCloseTo(matter.stake(), within(ROUNDING));
      assertThat(matter.findings().isEmpty() && matter.stake() == 0).isFalse();
    }
  }

  @Property(tries = 200)
  void everyFindingIsInOneMatter(@ForAll Strategy strategy) {
    Report report = report(strategy, ALL);

    assertThat(Matters.of(strategy, report).list().stream().flatMap(it -> it.findings().stream()))
        .containsExactlyInAnyOrderElementsOf(report.findings());
  }

  @Property(tries = 200)
  void eachSaysWhatItIs(@ForAll Strategy strategy) {
    tellsAll(strategy);
  }

  @Property(tries = 200)
  void eachOfPlantedDefectsSaysWhatItIs(@ForAll("faulty") Strategy strategy) {
    tellsAll(strategy);
  }

  private static void tellsAll(Strategy strategy) {
    Words words = Words.english();
    Matters matters = Matters.of(strategy, report(strategy, ALL));
    Stream.concat(
            matters.list().stream()
                .flatMap(it -> Stream.of(words.what(it, strategy), words.mend(it, strategy))),
            matters.questions().stream().map(it -> words.ask(it, strategy)))
        .forEach(it -> assertThat(it).isNotEmpty().doesNotContainPattern("[{}\\[\\]]"));
  }

  @Property(tries = 200)
  void theOrderOfARecordChangesNothing(@ForAll Strategy strategy, @ForAll Random random) {
    assertThat(told(Strategies.shuffled(strategy, random))).isEqualTo(told(strategy));
  }

  @Property(tries = 200)
  void othersIdsChangeNothing(@ForAll Strategy strategy) {
    Strategy renamed = Strategies.renamed(strategy, id -> "new " + id);

    // Ties are broken by id, so that the order of what weighs the same may be another one.
    assertThat(told(renamed).stream().map(it -> it.replace("new ", "")))
        .containsExactlyInAnyOrderElementsOf(told(strategy));
  }

  private static List<String> told(Strategy strategy) {
    return Matters.of(strategy, report(strategy, ALL)).list().stream()
        .map(it -> it.cause() + " " + it.about())
        .toList();
  }
}
