package io.alignment.interchange.layout;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.rows.CellList;
import io.alignment.interchange.rows.RowKind;
import io.alignment.model.Field;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes strategies as workbooks (XLSX): the rows of our own layout on sheets for goals, key
 * results, money and people, from which they come in again equal, and a sheet of what is found,
 * which is for people alone. Cells hold texts, numbers and days, never formulas. What a cell cannot
 * hold is told: characters that XML does not know, and what is longer than 32,767 of them.
 */
public final class WorkbookExporter implements Exporter {

  static final List<String> FINDINGS =
      List.of("severity", "finding", "what to do", "as of", "rule", "elements");

  private static final int MOST_DIGITS = 15;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Words words;

  /**
   * Makes an exporter.
   *
   * @param words the words in which findings are told
   */
  public WorkbookExporter(Words words) {
    this.words = words;
  }

  @Override
  public Exporter in(Words language) {
    return new WorkbookExporter(language);
  }

  private enum Sheet {
    GOALS,
    KEY_RESULTS,
    MONEY,
    PEOPLE
  }

  @Override
  public List<Loss> write(Strategy strategy, OutputStream out) throws IOException {
    List<Loss> losses = new ArrayList<>();
    ListMultimap<Sheet, Line> sheets =
        MultimapBuilder.enumKeys(Sheet.class).arrayListValues().build();
    Lines.of(strategy).forEach(it -> sheets.put(sheet(it, strategy), it));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Alignment", "1.0")) {
      for (Sheet sheet : Sheet.values()) {
        String name = sheet.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        write(sheets.get(sheet), workbook.newWorksheet(name), losses);
      }
      findings(strategy, workbook.newWorksheet("findings"));
    }
    TimelessZip.copy(bytes.toByteArray(), out);
    return losses;
  }

  private static Sheet sheet(Line line, Strategy strategy) {
    return switch (line.kind().name()) {
      case RowKind.KEY_RESULT, "measure", "indicator", "reading", "plan", "milestone" ->
          Sheet.KEY_RESULTS;
      case "expense", "demand", "unit" -> Sheet.MONEY;
      case "required skill" -> Sheet.PEOPLE;
      default ->
          strategy
              .element(line.element())
              .map(
                  it ->
                      switch (it.type()) {
                        case FUNCTION -> Sheet.PEOPLE;
                        case RESOURCE ->
                            ((Resource) it).kind() == Resource.Kind.HUMAN
                                ? Sheet.PEOPLE
                                : Sheet.MONEY;
                        case VISION, OBJECTIVE, INITIATIVE, FACTOR -> Sheet.GOALS;
                      })
              .orElse(Sheet.GOALS);
    };
  }

  private static void write(List<Line> lines, Worksheet sheet, List<Loss> losses) {
    List<String> columns = Lines.columns(lines);
    for (String column : columns) {
      if (!Cells.fitting(column).equals(column)) {
        losses.add(Loss.of("layout.character", "", Fate.DROPPED, column));
      }
    }
    header(columns, sheet);
    for (int row = 0; row < lines.size(); row++) {
      Line line = lines.get(row);
      sheet.value(row + 1, 0, line.kind().name());
      for (int column = 1; column < columns.size(); column++) {
        Object cell = line.cells().get(columns.get(column));
        if (cell != null) {
          write(cell, row + 1, column, sheet, line.element(), columns.get(column), losses);
        }
      }
    }
  }

  private static void header(List<String> columns, Worksheet sheet) {
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, Cells.fitting(columns.get(column)));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(1, 1);
  }

  private static void write(
      Object cell,
      int row,
      int column,
      Worksheet sheet,
      String element,
      String field,
      List<Loss> losses) {
    if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof BigDecimal number) {
      BigDecimal plain = number.stripTrailingZeros();
      if (plain.precision() <= MOST_DIGITS && Math.abs(plain.scale()) <= MOST_DIGITS) {
        sheet.value(row, column, plain);
      } else {
        sheet.value(row, column, plain.toPlainString());
      }
    } else if (cell instanceof String text) {
      String guarded = FormulaGuard.guarded(text);
      String fitting = Cells.fitting(guarded);
      if (!fitting.equals(guarded)) {
        losses.add(Loss.of("layout.character", element, Fate.DROPPED, field));
      }
      if (fitting.length() > Cells.LONGEST) {
        losses.add(
            Loss.of(
                "layout.too-long",
                element,
                Fate.DROPPED,
                field,
                Integer.toString(fitting.length())));
      }
      sheet.value(row, column, Cells.beginning(fitting));
    } else {
      sheet.value(row, column, cell.toString());
    }
  }

  private void findings(Strategy strategy, Worksheet sheet) {
    header(FINDINGS, sheet);
    Question question = Question.about(strategy);
    int row = 1;
    for (Finding finding : Analyses.builtIn().analyze(question).findings()) {
      List<String> cells =
          List.of(
              Field.nameOf(finding.severity()),
              words.what(finding, strategy),
              words.mend(finding, strategy),
              question.day().map(LocalDate::toString).orElse(""),
              finding.rule(),
              CellList.join(finding.elements()));
      for (int column = 0; column < cells.size(); column++) {
        String text = Cells.fitting(FormulaGuard.guarded(cells.get(column)));
        sheet.value(row, column, Cells.beginning(text));
      }
      row++;
    }
  }
}
