package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.json.StrategyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies of which much is not recorded: what is unknown is neither good nor bad. */
class HonestAnswersTest {

  private static final Path STRATEGIES = Path.of("src/main/resources/strategies");

  private static Report report(String file, UnaryOperator<Question> on) throws IOException {
    return Analyses.builtIn()
        .analyze(on.apply(Question.about(StrategyReader.create().read(STRATEGIES.resolve(file)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"missoula-fy2024.yaml", "sdg-2022.yaml"})
  void whatIsNotRecordedIsUnknown(String file) throws IOException {
    Report report = report(file, it -> it);
    Smart smart = report.result(Smart.class).orElseThrow();
    Progress progress = report.result(Progress.class).orElseThrow();
    Time time = report.result(Time.class).orElseThrow();
    Scorecard scorecard = report.result(Scorecard.class).orElseThrow();

    assertThat(smart.byObjective().values())
        .allSatisfy(it -> assertThat(it.achievable().verdict()).isEqualTo(Smart.Verdict.UNKNOWN));
    assertThat(smart.completeness().orElseThrow()).isLessThan(0.5);
    assertThat(progress.asOf()).isEmpty();
    assertThat(progress.progress()).isEmpty();
    assertThat(progress.completeness()).hasValue(0);
    assertThat(time.outlook()).isEmpty();
    assertThat(time.silence()).isEmpty();
    assertThat(time.quarters()).isEmpty();
    assertThat(scorecard.rooted()).isEmpty();
    assertThat(scorecard.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missoula-fy2024.yaml", "sdg-2022.yaml"})
  void aDayAloneMakesNothingLookGood(String file) throws IOException {
    Report report = report(file, it -> it.asOf(LocalDate.of(2026, 11, 23)));
    Time time = report.result(Time.class).orElseThrow();

    assertThat(report.result(Progress.class).orElseThrow().progress()).isEmpty();
    assertThat(time.outlook().flatMap(Time.Outlook::priority))
        .hasValueSatisfying(it -> assertThat(it.open()).isEqualTo(1));
    assertThat(time.outlook().orElseThrow().money())
        .allSatisfy(it -> assertThat(it.balance()).isEmpty());
  }
}
