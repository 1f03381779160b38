package io.alignment.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads strategies in the format of another tool. Immutable, safe for use by several threads. */
public interface Importer {

  /**
   * Reads a strategy. What the source says and a strategy cannot hold becomes a {@link Loss}; what
   * keeps it from being read at all is told all at once.
   *
   * @param source the bytes; not closed
   * @return the strategy and what was lost
   * @throws UnreadableSourceException if this is not the format, or nothing can be made of it
   * @throws IOException if the bytes cannot be had
   */
  Imported read(InputStream source) throws IOException;

  /**
   * Returns an importer that reads a file together with what lies beside it and belongs to it, such
   * as a second table.
   *
   * @param file the file that will be read
   * @return the importer; this one if nothing belongs to it
   */
  default Importer beside(Path file) {
    return this;
  }
}
