package io.alignment.interchange.formats;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Exporter;
import io.alignment.interchange.Importer;
import io.alignment.interchange.archimate.ArchiCsvImporter;
import io.alignment.interchange.archimate.ArchiMateExporter;
import io.alignment.interchange.archimate.ArchiMateImporter;
import io.alignment.interchange.layout.CsvLayoutExporter;
import io.alignment.interchange.layout.VendorExporter;
import io.alignment.interchange.layout.WorkbookExporter;
import io.alignment.interchange.stratml.StratMlExporter;
import io.alignment.interchange.stratml.StratMlImporter;
import io.alignment.interchange.table.TableImporter;
import io.alignment.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A format of others: how it is called, how it is recognized, and who reads and writes it.
 *
 * @param name what people call it on the command line, in small letters
 * @param extension what its files end in, without the dot
 * @param looks whether the beginning of a file, one character a byte, may be one of this format
 * @param importer reads it; absent if nobody does
 * @param exporter writes it; absent if nobody does
 */
public record ExchangeFormat(
    String name,
    String extension,
    Predicate<String> looks,
    Optional<Importer> importer,
    Optional<Exporter> exporter) {

  /** How many bytes of a file are enough to recognize its format. */
  public static final int BYTES_TO_RECOGNIZE = 8192;

  /** The header of the elements of Archi; sheets of goals begin with ID, Type and Name as well. */
  private static final Pattern ARCHI_ELEMENTS =
      Pattern.compile(
          "(\u00EF\u00BB\u00BF)?\"?ID\"?[,;\t]\"?Type\"?[,;\t]\"?Name\"?[,;\t]\"?Documentation\\b");

  // The first that looks right counts; tables look like nothing else.
  private static final List<ExchangeFormat> ALL =
      ImmutableList.of(
          new ExchangeFormat(
              "archimate",
              "xml",
              it ->
                  it.contains("<")
                      && (it.contains("/xsd/archimate") || it.contains("archimatetool.com")),
              Optional.of(ArchiMateImporter.create()),
              Optional.of(ArchiMateExporter.create())),
          new ExchangeFormat(
              "stratml",
              "xml",
              it ->
                  it.contains("<StrategicPlan")
                      || it.contains("PerformancePlanOrReport")
                      || (it.contains("<") && it.contains("stratml")),
              Optional.of(StratMlImporter.create()),
              Optional.of(StratMlExporter.create())),
          new ExchangeFormat(
              "archi-csv",
              "csv",
              it -> ARCHI_ELEMENTS.matcher(it).lookingAt(),
              Optional.of(ArchiCsvImporter.create()),
              Optional.empty()),
          new ExchangeFormat(
              "xlsx",
              "xlsx",
              it -> it.startsWith("PK\u0003\u0004"),
              Optional.of(TableImporter.create()),
              Optional.of(new WorkbookExporter(Words.english()))),
          new ExchangeFormat(
              "bigpicture",
              "csv",
              it -> false, // a table, which is recognized by its header
              Optional.empty(),
              Optional.of(VendorExporter.bigPicture())),
          new ExchangeFormat(
              "peoplebox",
              "csv",
              it -> false,
              Optional.empty(),
              Optional.of(VendorExporter.peoplebox())),
          new ExchangeFormat(
              "csv",
              "csv",
              it ->
                  it.startsWith("\u00FF\u00FE") // UTF-16, as spreadsheets call Unicode text
                      || it.startsWith("\u00FE\u00FF")
                      || (it.indexOf('\0') < 0 && !it.stripLeading().startsWith("<")),
              Optional.of(TableImporter.create()),
              Optional.of(new CsvLayoutExporter())));

  /** {@return all formats, in the order in which they are tried} */
  public static List<ExchangeFormat> all() {
    return ALL;
  }

  /**
   * Returns a format.
   *
   * @param name its name
   * @return the format; empty if there is none of this name
   */
  public static Optional<ExchangeFormat> named(String name) {
    return ALL.stream().filter(it -> it.name.equals(name)).findFirst();
  }

  /**
   * Recognizes a format by what a file begins with.
   *
   * @param beginning the first {@link #BYTES_TO_RECOGNIZE} bytes, or all if there are fewer, one
   *     character a byte (ISO 8859-1)
   * @return the format; empty if it is none of these
   */
  public static Optional<ExchangeFormat> recognize(String beginning) {
    return ALL.stream().filter(it -> it.looks.test(beginning)).findFirst();
  }
}
