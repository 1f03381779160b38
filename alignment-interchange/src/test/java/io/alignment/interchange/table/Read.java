package io.alignment.interchange.table;

import io.alignment.interchange.Imported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads tables that stand in tests. */
final class Read {

  private Read() {}

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads one strategy of several texts. */
  static Imported read(TableImporter importer, String... texts) {
    List<InputStream> sources = Arrays.stream(texts).map(Read::stream).toList();
    try {
      return importer.read(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Imported read(String... texts) {
    return read(TableImporter.create(), texts);
  }

  static Imported read(TableImporter importer, byte[] bytes) {
    try {
      return importer.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
