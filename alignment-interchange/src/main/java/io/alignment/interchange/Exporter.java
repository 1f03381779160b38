package io.alignment.interchange;

import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes strategies in the format of another tool. Immutable, safe for use by several threads. */
public interface Exporter {

  /**
   * Writes a strategy. The same strategy gives the same bytes.
   *
   * @param strategy the strategy
   * @param out where to; not closed
   * @return what of the strategy is not in what was written, in the order of the strategy
   * @throws IOException if the bytes cannot be written
   */
  List<Loss> write(Strategy strategy, OutputStream out) throws IOException;

  /**
   * Returns this exporter in another language. What is read in again, such as the heads of columns,
   * is the same in all.
   *
   * @param words the words of the language, for what is told to people
   * @return the exporter; this one if it tells nothing to people
   */
  default Exporter in(Words words) {
    return this;
  }
}
