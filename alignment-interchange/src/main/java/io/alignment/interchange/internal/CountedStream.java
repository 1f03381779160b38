package io.alignment.interchange.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, so that reading ends with an error where more comes than can be meant. */
public abstract class CountedStream extends FilterInputStream {

  /**
   * Makes the stream.
   *
   * @param in where the bytes come from
   */
  protected CountedStream(InputStream in) {
    super(in);
  }

  /**
   * Takes note of what was read.
   *
   * @param some how many bytes more; 0 at the end
   */
  protected abstract void count(int some);

  @Override
  public final int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public final int read(byte[] bytes, int from, int length) throws IOException {
    int some = super.read(bytes, from, length);
    count(Math.max(some, 0));
    return some;
  }
}
