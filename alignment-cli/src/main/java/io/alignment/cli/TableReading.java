package io.alignment.cli;

import io.alignment.interchange.Imported;
import io.alignment.interchange.table.DateOrder;
import io.alignment.interchange.table.DecimalMark;
import io.alignment.interchange.table.Mapping;
import io.alignment.interchange.table.TableImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What one may say of tables that do not say so themselves. */
final class TableReading {

  @Option(names = "--mapping", paramLabel = "MAPPING")
  private Optional<String> mapping = Optional.empty();

  @Option(names = "--dates", paramLabel = "ORDER")
  private Optional<DateOrder> dates = Optional.empty();

  @Option(names = "--decimals", paramLabel = "MARK")
  private Optional<DecimalMark> decimals = Optional.empty();

  @Option(names = "--day", paramLabel = "DATE")
  private Optional<LocalDate> day = Optional.empty();

  @Option(names = "--with", paramLabel = "FILE")
  private List<String> others = List.of();

  @Option(names = "--name", paramLabel = "NAME")
  private Optional<String> name = Optional.empty();

  @Option(names = "--suggest")
  private boolean suggest;

  private Optional<Mapping> meaning = Optional.empty();

  /** Returns all files that are read besides the first. */
  Stream<String> inputs() {
    return Stream.concat(mapping.stream(), others.stream());
  }

  /** Says whether a mapping is asked for, and no strategy. */
  boolean isSuggestion() {
    return suggest;
  }

  /** Says whether anything is said that only tables need. */
  boolean isAsked() {
    return inputs().findAny().isPresent()
        || dates.isPresent()
        || decimals.isPresent()
        || day.isPresent()
        || name.isPresent();
  }

  /** Reads the mapping, if there is one. */
  void load(Subcommand by) {
    if (name.filter(String::isBlank).isPresent()) {
      throw by.wrong(by.say("no-value", "--name", name.get()));
    }
    meaning =
        mapping.map(it -> InputFile.read(it, () -> Mapping.parse(Files.readString(Path.of(it)))));
  }

  /** Returns what reads tables as it is said. */
  TableImporter importer(Optional<String> file) {
    TableImporter importer = TableImporter.create();
    importer = name.or(() -> file.map(TableReading::stem)).map(importer::named).orElse(importer);
    importer = meaning.map(importer::withMapping).orElse(importer);
    importer = dates.map(importer::withDates).orElse(importer);
    importer = decimals.map(importer::withDecimals).orElse(importer);
    return day.map(importer::withDay).orElse(importer);
  }

  /** Returns the name of a file without what it ends in. */
  private static String stem(String file) {
    String name = Path.of(file).getFileName().toString();
    int point = name.lastIndexOf('.');
    String stem = point > 0 ? name.substring(0, point) : name;
    return stem.isBlank() ? name : stem;
  }

  /** Reads a table, and those that go with it. */
  Imported read(InputStream first, Optional<String> file) throws IOException {
    List<InputStream> sources = new ArrayList<>(List.of(first));
    try {
      for (String other : others) {
        sources.add(InputFile.read(other, () -> Files.newInputStream(Path.of(other))));
      }
      return importer(file).read(sources);
    } finally {
      for (InputStream opened : sources) {
        opened.close();
      }
    }
  }
}
