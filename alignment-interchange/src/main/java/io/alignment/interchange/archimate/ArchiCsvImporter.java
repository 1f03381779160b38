package io.alignment.interchange.archimate;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.archimate.Model.Concept;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.interchange.xml.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tables that Archi exports: elements, and those of relations and properties where they
 * are given, in whatever order. They mean what the same parts of a Model Exchange File mean. UTF-8
 * with or without byte order mark, or Windows-1252; between the fields stands a comma, a semicolon
 * or a tab. At most 64 MiB of each are read.
 */
public final class ArchiCsvImporter implements Importer {

  private static final long MOST_BYTES = 64L << 20;
  private static final int LONGEST_HEAD = 40;
  private static final List<String> OTHERS = List.of("relations", "properties");

  private final List<Path> others;

  private ArchiCsvImporter(List<Path> others) {
    this.others = ImmutableList.copyOf(others);
  }

  /** {@return an importer of one table} */
  public static ArchiCsvImporter create() {
    return new ArchiCsvImporter(List.of());
  }

  /**
   * Returns an importer that knows of one table more.
   *
   * @param table the file
   * @return the importer
   */
  public ArchiCsvImporter with(Path table) {
    return new ArchiCsvImporter(ImmutableList.<Path>builder().addAll(others).add(table).build());
  }

  /**
   * Returns an importer of what Archi has written beside a table of elements: {@code relations.csv}
   * and {@code properties.csv} for {@code elements.csv}, with what stands before that.
   */
  @Override
  public ArchiCsvImporter beside(Path elements) {
    String name = elements.getFileName().toString();
    ArchiCsvImporter importer = this;
    for (String other : OTHERS) {
      Path file = elements.resolveSibling(name.replace("elements", other));
      if (!file.equals(elements) && Files.exists(file)) {
        importer = importer.with(file);
      }
    }
    return importer;
  }

  @Override
  public Imported read(InputStream source) throws IOException {
    Tables tables = new Tables();
    tables.read(ByteStreams.limit(source, MOST_BYTES + 1).readAllBytes());
    for (Path other : others) {
      tables.read(MoreFiles.asByteSource(other).slice(0, MOST_BYTES + 1).read());
    }
    return ModelToStrategy.of(tables.model());
  }

  /** What the tables say so far. */
  private static final class Tables {
    private final List<Row> elements = new ArrayList<>();
    private final List<Row> relations = new ArrayList<>();
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    void read(byte[] bytes) {
      if (bytes.length > MOST_BYTES) {
        throw unreadable("A table has more than %d MiB.".formatted(MOST_BYTES >> 20));
      }
      String text = decoded(bytes);
      List<String> header = List.of();
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
        for (CsvRecord row : rows) {
          if (header.isEmpty()) {
            header = header(row.getFields());
          } else {
            add(header, row);
          }
        }
      } catch (CsvParseException e) {
        throw unreadable(
            "A field of the table is too long, or its quotes do not end. Export it again.");
      } catch (IOException e) {
        throw new IllegalStateException(e); // It is a text.
      }
      if (header.isEmpty()) {
        throw unreadable("The table is empty.");
      }
    }

    private static List<String> header(List<String> fields) {
      boolean isKnown =
          fields.contains("ID") && (fields.contains("Type") || fields.contains("Key"));
      if (!isKnown) {
        throw unreadable(
            "This is no table of Archi: its first row has no ID beside Type or Key. In Archi,"
                + " choose File, Export, Model to CSV, and take these files.");
      }
      return fields;
    }

    private static UnreadableSourceException unreadable(String problem) {
      return new UnreadableSourceException(List.of(problem));
    }

    private static String decoded(byte[] bytes) {
      String text;
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        text = new String(bytes, Charset.forName("windows-1252"));
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Returns what stands behind the first field, which is the ID. */
    private static char separator(String text) {
      for (int at = 0; at < Math.min(text.length(), LONGEST_HEAD); at++) {
        char c = text.charAt(at);
        if (c == ',' || c == ';' || c == '\t') {
          return c;
        }
      }
      return ',';
    }

    private void add(List<String> header, CsvRecord record) {
      String table =
          header.contains("Key")
              ? "properties"
              : header.contains("Source") ? "relations" : "elements";
      String place = "%s.csv, row %d".formatted(table, record.getStartingLineNumber());
      Map<String, String> fields = new HashMap<>();
      if (record.getFieldCount() != header.size()) {
        losses.add(
            Loss.of("archimate.row", place, Fate.DROPPED, String.join(", ", record.getFields())));
        return;
      }
      for (int i = 0; i < header.size(); i++) {
        fields.put(header.get(i), record.getField(i));
      }
      Row row = new Row(fields, place);
      switch (table) {
        case "relations" -> relations.add(row);
        case "elements" -> elements.add(row);
        default -> property(row);
      }
    }

    private void property(Row row) {
      String before =
          properties
              .computeIfAbsent(row.get("ID"), it -> new LinkedHashMap<>())
              .putIfAbsent(row.get("Key"), row.get("Value"));
      if (before != null) {
        losses.add(
            Loss.of(
                "archimate.property-repeated",
                row.place,
                Fate.DROPPED,
                row.get("Key"),
                row.get("Value")));
      }
    }

    Model model() {
      Optional<Row> whole =
          elements.stream().filter(it -> it.get("Type").endsWith("Model")).findFirst();
      whole.ifPresent(elements::remove);
      List<Concept> concepts = elements.stream().map(this::concept).toList();
      List<Tie> ties = relations.stream().map(this::tie).toList();
      Map<String, String> ofWhole = whole.map(this::properties).orElse(Map.of());
      properties.forEach(
          (id, some) ->
              some.forEach(
                  (key, value) ->
                      losses.add(
                          Loss.of(
                              "archimate.property-of-nothing",
                              "properties.csv, ID " + id,
                              Fate.DROPPED,
                              key,
                              value))));
      return new Model(
          whole.map(it -> it.get("Name")).orElse(""),
          whole.flatMap(Row::documentation),
          ofWhole,
          concepts,
          ties,
          losses);
    }

    private Concept concept(Row row) {
      return new Concept(
          row.get("ID"),
          row.get("Type"),
          XmlNode.title(row.get("Name")),
          row.documentation(),
          properties(row),
          row.place);
    }

    private Tie tie(Row row) {
      Map<String, String> own = new LinkedHashMap<>(properties(row));
      String modifier = own.getOrDefault("Influence_Strength", "");
      boolean isDirected = "true".equals(own.get("Directed"));
      List.of("Influence_Strength", "Directed", "Access_Type").forEach(own::remove);
      String name = XmlNode.title(row.get("Name"));
      return new Tie(
          row.get("ID"),
          Model.relationship(row.get("Type")),
          row.get("Source"),
          row.get("Target"),
          row.documentation().map(it -> name.isEmpty() ? it : name + ": " + it).orElse(name),
          modifier,
          isDirected,
          own,
          row.place);
    }

    /** Returns the properties of a part, each part once. */
    private Map<String, String> properties(Row row) {
      Map<String, String> own = new LinkedHashMap<>();
      String specialization = row.get("Specialization");
      if (!specialization.isBlank()) {
        own.put("Specialization", specialization);
      }
      Map<String, String> told = properties.remove(row.get("ID"));
      if (told != null) {
        own.putAll(told);
      }
      return own;
    }
  }

  private record Row(Map<String, String> fields, String place) {

    String get(String column) {
      return fields.getOrDefault(column, "");
    }

    Optional<String> documentation() {
      return Optional.of(XmlNode.prose(get("Documentation"))).filter(it -> !it.isBlank());
    }
  }
}
