package io.alignment.interchange.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotation marks in passing: of a whole table they are even, as each that opens closes. */
final class QuoteCounter extends FilterReader {

  private int quotes;

  QuoteCounter(Reader in) {
    super(in);
  }

  boolean isOdd() {
    return quotes % 2 != 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    quotes += character == '"' ? 1 : 0;
    return character;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    for (int i = from; i < from + count; i++) {
      quotes += buffer[i] == '"' ? 1 : 0;
    }
    return count;
  }
}
