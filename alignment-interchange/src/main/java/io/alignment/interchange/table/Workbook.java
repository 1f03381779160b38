package io.alignment.interchange.table;

import io.alignment.interchange.internal.CountedStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: whether it is what it says within bounds, and what of
 * it people do not see.
 */
final class Workbook {

  private static final long MOST_UNPACKED = 512L << 20;
  private static final int MOST_SHARED = 64 << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;
  private static final int MOST_TOLD = 1000;

  /** What is told of a sheet: a code and what it is about. */
  record Note(String code, String what) {}

  private final Map<String, List<Note>> notesByPart = new HashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<String, String> partsById = new HashMap<>();
  private boolean hasStyles;
  private long unpacked;

  /**
   * Looks through a workbook.
   *
   * @throws io.alignment.interchange.UnreadableSourceException if it is damaged, too large, or
   *     holds what no workbook holds
   */
  static Workbook of(byte[] bytes) {
    Workbook workbook = new Workbook();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      int entries = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) {
          throw CsvTables.unreadable("The workbook has more than 10,000 parts. It is no table.");
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          try (InputStream part = zip.getInputStream(entry)) {
            workbook.look(entry.getName(), part);
          }
        }
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw CsvTables.unreadable(
          "The workbook is damaged or not whole. Get it anew, or open it in a spreadsheet program"
              + " and save it as XLSX.");
    }
    if (workbook.idsByName.isEmpty()) {
      throw CsvTables.unreadable(
          "This is a packed file, and no workbook with sheets. Save the table as XLSX or CSV.");
    }
    return workbook;
  }

  /** {@return what is told of a sheet} */
  List<Note> notes(String sheet) {
    return Optional.ofNullable(idsByName.get(sheet))
        .map(partsById::get)
        .map(notesByPart::get)
        .orElse(List.of());
  }

  /** {@return whether it says how cells are shown} */
  boolean hasStyles() {
    return hasStyles;
  }

  private void look(String name, InputStream packed) throws XMLStreamException {
    boolean isShared = name.endsWith("sharedStrings.xml");
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    look(
        factory.createXMLStreamReader(new Bounded(packed, isShared ? MOST_SHARED : MOST_UNPACKED)),
        notesByPart.computeIfAbsent(name, it -> new ArrayList<>()));
  }

  private void look(XMLStreamReader xml, List<Note> notes) throws XMLStreamException {
    int length = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw CsvTables.unreadable(
                "The workbook declares a document type, which no spreadsheet program writes. It was"
                    + " not read.");
        case XMLStreamConstants.CHARACTERS -> {
          length += xml.getTextLength();
          if (length > LONGEST_TEXT) {
            throw CsvTables.unreadable(
                "A cell of the workbook has more than a million characters. Shorten it.");
          }
        }
        case XMLStreamConstants.START_ELEMENT -> {
          length = 0;
          start(xml, notes);
        }
        default -> length = 0;
      }
    }
  }

  private void start(XMLStreamReader xml, List<Note> notes) {
    switch (xml.getLocalName()) {
      case "Override" -> hasStyles |= attribute(xml, "ContentType").endsWith("styles+xml");
      case "sheet" -> idsByName.put(attribute(xml, "name"), attribute(xml, "id"));
      case "Relationship" -> {
        String target = attribute(xml, "Target");
        partsById.put(
            attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
      case "row" -> {
        check(attribute(xml, "r").isEmpty() ? "A1" : "A" + attribute(xml, "r"));
        if (isOn(attribute(xml, "hidden"))) {
          note(notes, "table.hidden", "row " + attribute(xml, "r"));
        }
      }
      case "col" -> {
        if (isOn(attribute(xml, "hidden"))) {
          note(notes, "table.hidden", columns(attribute(xml, "min"), attribute(xml, "max")));
        }
      }
      case "c" -> {
        if (!attribute(xml, "r").isEmpty()) {
          check(attribute(xml, "r"));
        }
      }
      case "mergeCell" -> note(notes, "table.merged", attribute(xml, "ref"));
      default -> {}
    }
  }

  private static void note(List<Note> notes, String code, String what) {
    if (notes.size() < MOST_TOLD) {
      notes.add(new Note(code, what));
    }
  }

  private static boolean isOn(String flag) {
    return flag.equals("1") || flag.equals("true");
  }

  private static String columns(String first, String last) {
    int from = Integer.parseInt(first) - 1;
    int to = Math.min(Integer.parseInt(last), LAST_COLUMN) - 1;
    return "column "
        + Table.letters(Math.max(0, from))
        + (to > from ? " to " + Table.letters(to) : "");
  }

  /** Checks that a cell is one that a sheet can have. */
  private static void check(String address) {
    int column = 0;
    int place = 0;
    while (place < address.length() && Character.isLetter(address.charAt(place)) && place < 4) {
      column = column * 26 + (Character.toUpperCase(address.charAt(place)) - 'A' + 1);
      place++;
    }
    String row = address.substring(place);
    if (column > LAST_COLUMN || !row.matches("[1-9]\\d{0,6}") || Integer.parseInt(row) > LAST_ROW) {
      throw CsvTables.unreadable(
          "The workbook has a cell %s, which no sheet can have: sheets end at XFD1048576."
              .formatted(address.length() > 20 ? address.substring(0, 20) + "…" : address));
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Ends with an error where more comes out of a packed file than can be meant. */
  private final class Bounded extends CountedStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    protected void count(int read) {
      unpacked += read;
      left -= read;
      if (left < 0 || unpacked > MOST_UNPACKED) {
        throw CsvTables.unreadable(
            "Unpacked, the workbook is larger than a table can be. Save its sheet as CSV (UTF-8).");
      }
    }
  }
}
