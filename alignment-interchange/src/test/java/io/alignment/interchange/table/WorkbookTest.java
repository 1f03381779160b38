package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks come in as people see them, and what they do not see is told. */
class WorkbookTest {

  /** Fills a sheet. */
  private interface Sheet {
    void fill(Worksheet sheet, Workbook workbook);
  }

  private static byte[] workbook(Sheet content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      content.fill(workbook.newWorksheet("Goals"), workbook);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        sheet.value(row, i, texts[i]);
      }
    }
  }

  private static Imported read(byte[] bytes) {
    return Read.read(TableImporter.create(), bytes);
  }

  @Test
  void numbersAndDaysAreWhatTheirFormatShows() {
    Imported imported =
        read(
            workbook(
                (sheet, workbook) -> {
                  row(sheet, 0, "Objective", "Due", "Baseline", "Target", "Weight");
                  row(sheet, 1, "Regulars");
                  sheet.value(1, 1, LocalDate.of(2027, 4, 3));
                  sheet.style(1, 1).format("dd/mm/yyyy").set();
                  sheet.value(1, 2, 0.07);
                  sheet.style(1, 2).format("0%").set();
                  sheet.value(1, 3, 0.1234);
                  sheet.style(1, 3).format("0.00%").set();
                  row(sheet, 2, "Sales");
                  sheet.value(2, 2, 1.234);
                  sheet.value(2, 3, 3000);
                  sheet.style(2, 3).format("#,##0 [$€-407]").set();
                }));
    Objective regulars = (Objective) imported.strategy().elements().get(0);
    assertThat(regulars.due()).hasValue(LocalDate.of(2027, 4, 3));
    assertThat(regulars.measures())
        .containsExactly(Measure.builder("Regulars").unit("%").baseline(7).target(12.34).build());
    Objective sales = (Objective) imported.strategy().elements().get(1);
    assertThat(sales.measures())
        .containsExactly(Measure.builder("Sales").unit("EUR").baseline(1.234).target(3000).build());
    assertThat(imported.losses()).isEmpty();
  }

  @Test
  void whatPeopleDoNotSeeIsReadAndTold() {
    Imported imported =
        read(
            workbook(
                (sheet, workbook) -> {
                  row(sheet, 0, "Objective", "Owner", "Key result");
                  row(sheet, 1, "Grow", "Ann", "More orders");
                  row(sheet, 2, "", "", "More regulars");
                  sheet.range(1, 0, 2, 0).merge();
                  sheet.hideRow(2);
                  sheet.hideColumn(1);
                  Worksheet other = workbook.newWorksheet("Old");
                  other.setVisibilityState(VisibilityState.HIDDEN);
                  row(other, 0, "Objective", "Owner");
                  row(other, 1, "Shrink", "Bob");
                }));
    assertThat(imported.strategy().elements())
        .extracting(it -> it.name())
        .containsExactlyInAnyOrder("Grow", "More orders", "More regulars", "Shrink", "Ann", "Bob");
    assertThat(imported.losses())
        .extracting(Loss::code, Loss::place, it -> it.what().get(0))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("table.hidden", "sheet Goals", "row 3"),
            org.assertj.core.groups.Tuple.tuple("table.hidden", "sheet Goals", "column B"),
            org.assertj.core.groups.Tuple.tuple("table.merged", "sheet Goals", "A2:A3"),
            org.assertj.core.groups.Tuple.tuple("table.hidden-sheet", "sheet Old", "Old"));
  }

  @Test
  void sheetsWithoutGoalsAreTold() {
    Imported imported =
        read(
            workbook(
                (sheet, workbook) -> {
                  row(sheet, 0, "Objective", "Owner");
                  row(sheet, 1, "Grow", "Ann");
                  row(workbook.newWorksheet("Read me"), 0, "How to use this");
                  row(workbook.newWorksheet("Words"), 0, "Objective");
                }));
    assertThat(imported.losses())
        .extracting(Loss::place)
        .containsExactly("sheet Read me", "sheet Words");
  }

  @Test
  void aFormulaWithoutItsResultIsTold() {
    Imported imported =
        read(
            workbook(
                (sheet, workbook) -> {
                  row(sheet, 0, "Objective", "Target");
                  row(sheet, 1, "Grow");
                  sheet.formula(1, 1, "1+1");
                }));
    assertThat(imported.losses())
        .containsExactly(
            Loss.of("table.no-result", "sheet Goals, row 2, column B", Loss.Fate.DROPPED, "1+1"));
  }

  @Test
  void aFormulaCountsByItsResult() {
    Imported imported =
        read(
            packed(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Objective</t></is></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is><t>Target</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"Gr\"&amp;\"ow\"</f><v>Grow</v></c>"
                    + "<c r=\"B2\"><f>20*2</f><v>40</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Err</t></is></c>"
                    + "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"));
    Objective grow = (Objective) imported.strategy().elements().get(0);
    assertThat(grow.name()).isEqualTo("Grow");
    assertThat(grow.measures()).containsExactly(Measure.builder("Grow").target(40).build());
    assertThat(imported.losses())
        .containsExactly(
            Loss.of("table.error", "sheet Goals, row 3, column B", Loss.Fate.DROPPED, "#DIV/0!"));
  }

  // What nobody should send

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static byte[] packed(String rows) {
    return packed("", "<sheetData>" + rows + "</sheetData>");
  }

  private static byte[] packed(String before, String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Goals\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          before + "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void isRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aDocumentTypeIsRefused() {
    isRefused(
        packed(
            "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>&b;</v></c></row></sheetData>"),
        "declares a document type");
  }

  @Test
  void aCellBeyondEverySheetIsRefused() {
    isRefused(
        packed("<row r=\"1\"><c r=\"BBBBBB1\"><v>1</v></c></row>"), "BBBBBB1, which no sheet");
    isRefused(packed("<row r=\"9999999\"><c><v>1</v></c></row>"), "A9999999, which no sheet");
  }

  @Test
  void aCellThatNeverEndsIsRefused() {
    isRefused(
        packed("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "a".repeat(1 << 21) + "</v></c></row>"),
        "more than a million characters");
  }

  @Test
  void manyWideRowsAreRefusedBeforeTheyFillTheMemory() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1300; i++) {
      rows.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(i, i));
    }
    isRefused(packed(rows.toString()), "more than 20,000,000 cells");
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><si><t/></si>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = ("<!--" + " ".repeat(1 << 20) + "-->").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 65; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    isRefused(bytes.toByteArray(), "larger than a table can be");
  }

  @Test
  void halfAWorkbookIsRefused() {
    byte[] whole =
        workbook((sheet, workbook) -> row(sheet, 0, "Objective", "Owner", "Status", "Due"));
    for (int length : new int[] {10, whole.length / 2, whole.length - 100}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
          .isInstanceOf(UnreadableSourceException.class);
    }
  }

  @Test
  void otherPackedFilesAndOldWorkbooksAreTold() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "word/document.xml", "<document/>");
    }
    isRefused(bytes.toByteArray(), "no workbook with sheets");
    isRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "before 2007");
  }
}
