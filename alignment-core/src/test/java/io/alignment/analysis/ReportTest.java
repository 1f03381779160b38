package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.model.Allocation;
import io.alignment.model.Resource;
import io.alignment.sketch.Sketch;
import org.junit.jupiter.api.Test;

/** What a dashboard asks of a report. */
class ReportTest {

  private static final Report REPORT =
      Analyses.builtIn()
          .analyze(
              Sketch.of("V")
                  .objective("O1", "V", 2)
                  .objective("O2", "V", 1)
                  .initiative("vans", "O1")
                  .builder()
                  .add(Resource.financial("money", "Money", "EUR").capacity(900).build())
                  .add(Allocation.of("money", "O1", 300))
                  .add(Allocation.of("money", "O2", 600))
                  .build());

  @Test
  void aNumberIsFoundByItsId() {
    assertThat(REPORT.number("resourceFit.fit", "EUR")).map(MetricValue::text).contains("66.7 %");
    assertThat(REPORT.number("coverage.executed")).map(MetricValue::text).contains("50 %");
    assertThat(REPORT.number("priority", "O1")).isPresent();
  }

  @Test
  void aNumberThatCannotBeComputedIsAbsent() {
    assertThat(REPORT.number("progress.progress")).isEmpty();
  }

  @Test
  void whatWasMisspeltIsToldWithWhatWasMeant() {
    assertThatThrownBy(() -> REPORT.number("resourcefit.fit", "EUR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no number \"resourcefit.fit\". Did you mean \"resourceFit.fit\"?");
    assertThatThrownBy(() -> REPORT.number("resourceFit.fit", "EURO"))
        .hasMessage("There is no number \"resourceFit.fit\" of \"EURO\". Did you mean \"EUR\"?");
    assertThatThrownBy(() -> REPORT.number("resourceFit.fit"))
        .hasMessage("There is no number \"resourceFit.fit\" of \"\". There are: EUR.");
  }

  @Test
  void evidenceIsFoundByItsType() {
    Finding misfit =
        REPORT.findings().stream()
            .filter(finding -> finding.rule().equals("resourceFit.misfit"))
            .findFirst()
            .orElseThrow();

    assertThat(misfit.evidence(Evidence.Transfers.class))
        .map(Evidence.Transfers::unit)
        .contains("EUR");
    assertThat(misfit.evidence(Evidence.Amounts.class)).isEmpty();
  }
}
