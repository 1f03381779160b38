package io.alignment.report.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.ReportTelling;
import io.alignment.report.phrases.Text;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A format of one's own is one class. */
class FormatTest {

  private static final Strategy SHOP =
      Sketch.of("best: The best shop")
          .objective("loyal: Keep our regulars", "best")
          .objective("tidy: A tidy counter", "best")
          .function("shop: Shop", "tidy")
          .builder()
          .name("Shop")
          .build();

  /** Rows with tabulators between their fields, for a spreadsheet. */
  static final class Tabs implements Format {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void line(Telling.Role role, Text line) {
      text.append(line.plain()).append('\n');
    }

    @Override
    public void found(Telling.Found found) {
      text.append(found.severity()).append('\t').append(found.what().plain()).append('\n');
    }

    @Override
    public void table(Telling.Table table) {
      for (Telling.Row row : table.rows()) {
        text.append(row.label().plain()).append('\t');
        text.append(row.cells().stream().map(Tabs::field).collect(Collectors.joining("\t")));
        text.append('\n');
      }
    }

    private static String field(Cell cell) {
      return cell.value().isPresent()
          ? String.valueOf(cell.value().getAsDouble())
          : cell.text().plain();
    }
  }

  @Test
  void whatIsToldComesInAFormatOfOnesOwn() {
    Report report = Analyses.builtIn().analyze(SHOP);
    Plan plan = new PlanSearch(Analyses.builtIn()).in(Question.about(SHOP));
    Tabs tabs = new Tabs();

    ReportTelling.of(SHOP, report, Optional.of(plan), Words.english()).writeTo(tabs);

    assertThat(tabs.text.toString())
        .startsWith("Shop\nBoard: what of all that is wanted is in order\nOf what is wanted: ")
        .contains("lead to the vision\t2 of 2\t1.0\n")
        .contains("ERROR\tNobody answers for “Keep our regulars”, which carries 50 %")
        .contains(
            "of what can be judged is met\t0.6666666666666666\n",
            "objectives bound in time\tunknown\n");
  }
}
