package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposal;
import io.alignment.proposals.ProposalSearch;
import io.alignment.proposals.Proposals;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed to the bakery brings exactly what is promised. */
class ProposalsTest {

  private static final Path FILE = Path.of("src/main/resources/strategies/corner-bakery.yaml");
  private static final Analyses ANALYSES = Analyses.builtIn();

  private final String document = Files.readString(FILE);
  private final Strategy bakery = StrategyReader.create().read(document, DocumentFormat.YAML);
  private final Report report = ANALYSES.analyze(bakery);
  private final Proposals proposals =
      new ProposalSearch(ANALYSES).in(Question.about(bakery), report);

  ProposalsTest() throws IOException {}

  @Test
  void thereAreThreeWithTheLargestGainFirst() {
    assertThat(proposals.best())
        .hasSize(3)
        .isSortedAccordingTo((one, other) -> Double.compare(other.gain(), one.gain()))
        .allSatisfy(it -> assertThat(it.gain()).isPositive())
        .allSatisfy(it -> assertThat(it.solved()).contains(it.finding()));
    assertThat(proposals.untried()).isZero();
    assertThat(proposals.tried()).isGreaterThan(10);
  }

  @Test
  void ofALargeStrategySomeOfEachKindAreTriedAndWhatIsLeftIsTold() {
    Proposals some = new ProposalSearch(ANALYSES).in(Question.about(LargeStrategy.of(1_000)));

    assertThat(some.tried()).isBetween(10, 30);
    assertThat(some.untried()).isGreaterThan(100);
    assertThat(some.best().stream().map(it -> it.finding().rule()).distinct())
        .hasSizeGreaterThan(1);
  }

  @Test
  void eachBringsExactlyWhatItPromises() {
    for (Proposal proposal : proposals.best()) {
      Strategy changed = bakery.with(proposal.change());
      Drift drift = Drift.between(Question.about(bakery), Question.about(changed), ANALYSES);

      assertThat(drift.isSameContent()).isFalse();
      assertThat(drift.numbers()).isEqualTo(proposal.moves());
      assertThat(drift.findings().solved()).isEqualTo(proposal.solved());
      assertThat(score(changed)).isEqualTo(proposal.after());
      assertThat(score(bakery)).isEqualTo(proposal.before());
    }
  }

  /** The three edits, made in the text of the document by hand. */
  @Test
  void theSameEditsMadeByHandInTheDocumentGiveTheNumbersPromised() {
    List<String> byHand =
        List.of(
            edited(
                "    name: Bakehouse\n    partOf: owner\n",
                "    name: Bakehouse\n    partOf: owner\n    collaborates: [marketing]\n"),
            edited(
                "    name: Bakehouse\n    partOf: owner\n",
                "    name: Bakehouse\n    partOf: owner\n    collaborates: [office]\n"),
            edited(
                "    # nobody has taken this one yet\n    supports: easy-ordering\n",
                "    owner: shop\n    supports: easy-ordering\n"));
    Words english = Words.english();
    assertThat(proposals.best())
        .extracting(it -> english.edit(it.change(), bakery))
        .containsExactly(
            "let “Bakehouse” and “Marketing” work together",
            "let “Bakehouse” and “Office” work together",
            "let “Shop” answer for “Everybody in the shop can handle an online order by February 2027”");
    for (int i = 0; i < byHand.size(); i++) {
      Strategy changed = StrategyReader.create().read(byHand.get(i), DocumentFormat.YAML);
      assertThat(changed).isEqualTo(bakery.with(proposals.best().get(i).change()));
      assertThat(Drift.between(Question.about(bakery), Question.about(changed), ANALYSES).numbers())
          .isEqualTo(proposals.best().get(i).moves());
    }
  }

  private String edited(String old, String now) {
    assertThat(document).contains(old);
    return document.replace(old, now);
  }

  @Test
  void whatWasProposedIsWrittenAsJsonWithItsKind() {
    assertThat(ResultWriter.toJson(proposals))
        .contains("\"kind\": \"link\"")
        .contains("\"kind\": \"collaboration\"");
  }

  @Test
  void aStrategyWrittenAfterTheEditReadsBackWithTheSameScore() throws IOException {
    Strategy changed = bakery.with(proposals.best().get(0).change());
    Strategy again =
        StrategyReader.create()
            .read(StrategyWriter.toString(changed, DocumentFormat.YAML), DocumentFormat.YAML);

    assertThat(score(again)).isCloseTo(score(changed), within(0.0));
  }

  private static double score(Strategy strategy) {
    return ANALYSES
        .analyze(strategy)
        .result(Board.class)
        .orElseThrow()
        .headline()
        .orElseThrow()
        .shown();
  }
}
