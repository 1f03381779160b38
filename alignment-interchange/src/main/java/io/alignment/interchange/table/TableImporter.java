package io.alignment.interchange.table;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.table.Role.Field;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads strategies from tables: CSV, TSV and XLSX. What stands where is found by the header, whose
 * words are known in English, German, French and Spanish, and for the exports of some vendors by
 * their own; a {@link Mapping} says it of any other table. How what stands there becomes a strategy
 * is written down in docs/interchange.md.
 *
 * <pre>{@code
 * Imported imported = TableImporter.create().named("Corner Bakery").read(file);
 * }</pre>
 *
 * <p>Immutable, safe for use by several threads. Cost: linear in the cells, all of which are in
 * memory at once.
 */
public final class TableImporter implements Importer {

  /** How many bytes a source may have. */
  static final int MOST_BYTES = 64 << 20;

  private final TableOptions options;

  private TableImporter(TableOptions options) {
    this.options = options;
  }

  /** {@return an importer that asks where a table can be read in two ways} */
  public static TableImporter create() {
    return new TableImporter(TableOptions.NONE);
  }

  /**
   * Sets the name of the strategy, of which tables say nothing; "Strategy" by default.
   *
   * @param name not blank
   * @return a new importer
   */
  public TableImporter named(String name) {
    return new TableImporter(
        new TableOptions(
            name, options.mapping(), options.dates(), options.decimals(), options.day()));
  }

  /**
   * Says what the columns mean; by default that is found by the header.
   *
   * @param mapping what they mean; columns of which it says nothing are kept as properties
   * @return a new importer
   */
  public TableImporter withMapping(Mapping mapping) {
    return new TableImporter(
        new TableOptions(
            options.name(),
            Optional.of(mapping),
            options.dates(),
            options.decimals(),
            options.day()));
  }

  /**
   * Says how days such as 3/4/2026 are meant in columns of which no cell tells; by default it is
   * asked.
   *
   * @param order what comes first
   * @return a new importer
   */
  public TableImporter withDates(DateOrder order) {
    return new TableImporter(
        new TableOptions(
            options.name(),
            options.mapping(),
            Optional.of(order),
            options.decimals(),
            options.day()));
  }

  /**
   * Says how numbers such as 1.234 are meant in columns of which no cell tells; by default it is
   * asked.
   *
   * @param mark the decimal mark
   * @return a new importer
   */
  public TableImporter withDecimals(DecimalMark mark) {
    return new TableImporter(
        new TableOptions(
            options.name(), options.mapping(), options.dates(), Optional.of(mark), options.day()));
  }

  /**
   * Says of which day values, progress and status are where a row has no day for them, such as the
   * day on which the table was made. By default these are kept as properties, as what was measured
   * needs a day.
   *
   * @param day the day
   * @return a new importer
   */
  public TableImporter withDay(LocalDate day) {
    return new TableImporter(
        new TableOptions(
            options.name(),
            options.mapping(),
            options.dates(),
            options.decimals(),
            Optional.of(day)));
  }

  /**
   * Reads a strategy of the tables of a source: of the one of a text, or of all sheets of a
   * workbook.
   *
   * @throws UnreadableSourceException if it is no table, if it is too large, if no column says what
   *     rows are about, or if something in it can be read in two ways; it says how to mend that
   */
  @Override
  public Imported read(InputStream source) throws IOException {
    return read(List.of(source));
  }

  /**
   * Reads one strategy of the tables of several sources, such as one of objectives and one of their
   * key results.
   *
   * @param sources the bytes of each; not closed
   * @return the strategy and what was lost
   * @throws UnreadableSourceException as of one source
   * @throws IOException if the bytes cannot be had
   */
  public Imported read(List<InputStream> sources) throws IOException {
    LossList losses = new LossList();
    List<Table> tables = tables(sources, losses);
    if (OwnLayout.isIn(tables)) {
      return OwnLayout.read(tables, options.name(), losses);
    }
    List<Layout> layouts = layouts(tables, losses);
    List<String> problems = new ArrayList<>();
    List<RowReader> readers = new ArrayList<>();
    Drafts drafts = new Drafts();
    for (Layout layout : layouts) {
      Optional<Mapping> mapping = layout.mapping();
      Formats formats =
          Formats.of(
              layout,
              options.dates().or(() -> mapping.flatMap(Mapping::dates)),
              options.decimals().or(() -> mapping.flatMap(Mapping::decimals)),
              problems);
      readers.add(new RowReader(layout, formats, options, drafts, losses));
    }
    if (!problems.isEmpty()) {
      throw new UnreadableSourceException(problems);
    }
    readers.forEach(RowReader::read);
    return new StrategyMaker(options.name(), drafts, layouts, losses).make();
  }

  /**
   * Suggests what the columns of a table mean, as text to be edited and read again: every column
   * has a line, and those that nobody knows are properties.
   *
   * @param source the bytes; not closed
   * @return the mapping of the first table that has rows
   * @throws UnreadableSourceException if it is no table or is too large
   * @throws IOException if the bytes cannot be had
   */
  public Mapping suggest(InputStream source) throws IOException {
    List<Table> tables = tables(List.of(source), new LossList());
    for (Table table : tables) {
      Optional<Layout> layout = Layouts.find(table, options.mapping());
      if (layout.isPresent()) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (int i = 0; i < layout.get().width(); i++) {
          String header = layout.get().headers().get(i);
          roles.put(roles.containsKey(header) ? "#" + (i + 1) : header, layout.get().role(i));
        }
        return Mapping.of(table.rows().get(layout.get().header()).number(), table.name(), roles);
      }
    }
    return suggestByPlace(tables);
  }

  /** Takes the first row for the header, and its columns for properties. */
  private static Mapping suggestByPlace(List<Table> tables) {
    for (Table table : tables) {
      for (Table.Row row : table.rows()) {
        if (!row.isBlank()) {
          Map<String, Role> roles = new LinkedHashMap<>();
          for (int i = 0; i < row.size(); i++) {
            String header = row.at(i);
            roles.put(
                header.isEmpty() || roles.containsKey(header) ? "#" + (i + 1) : header,
                Role.of(Field.PROPERTY));
          }
          return Mapping.of(row.number(), table.name(), roles);
        }
      }
    }
    throw CsvTables.unreadable("There is nothing in the table.");
  }

  private static List<Table> tables(List<InputStream> sources, LossList losses) throws IOException {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    for (int i = 0; i < sources.size(); i++) {
      InputStream source = sources.get(i);
      String label = i == 0 ? "" : "file " + (i + 1);
      byte[] bytes = source.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw CsvTables.unreadable(
            "The table has more than %d MiB. Split it.".formatted(MOST_BYTES >> 20));
      }
      if (XlsxTables.isOldWorkbook(bytes)) {
        throw CsvTables.unreadable(
            "This is a workbook of a spreadsheet program before 2007, or one with a password. Save it"
                + " as XLSX or CSV (UTF-8), without a password.");
      }
      if (XlsxTables.isWorkbook(bytes)) {
        tables.addAll(XlsxTables.read(bytes, label, losses));
      } else {
        tables.add(CsvTables.read(bytes, label, losses));
      }
    }
    return tables.build();
  }

  private List<Layout> layouts(List<Table> tables, LossList losses) {
    List<Layout> layouts = new ArrayList<>();
    List<Table> others = new ArrayList<>();
    for (Table table : tables) {
      Layouts.find(table, options.mapping()).ifPresentOrElse(layouts::add, () -> others.add(table));
    }
    if (layouts.isEmpty()) {
      throw CsvTables.unreadable(
          tables.stream().allMatch(it -> it.rows().stream().allMatch(Table.Row::isBlank))
              ? "There is nothing in the table."
              : "No column of the table is known to say what its rows are about. Give the one with"
                  + " the goals the header \"Objective\", or say what the columns mean in a"
                  + " mapping: alignment import --suggest writes one to edit.");
    }
    boolean isAnySure = layouts.stream().anyMatch(Layout::isSure);
    layouts.stream()
        .filter(it -> isAnySure && !it.isSure())
        .map(Layout::table)
        .forEach(others::add);
    losses.others(others);
    return layouts.stream()
        .filter(it -> !isAnySure || it.isSure())
        .sorted(Comparator.comparingInt(Layout::turn))
        .toList();
  }
}
