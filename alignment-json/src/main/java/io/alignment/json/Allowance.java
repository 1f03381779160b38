package io.alignment.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much memory a document may take while it is read. What it takes is an estimate, made before
 * the memory is taken, and rather too high than too low: of the objects that a value becomes, of
 * what refers to them, and of what is needed to judge them.
 */
final class Allowance {

  /** What an element takes more than another object. */
  static final int ELEMENT = 112;

  /** A relation or another object. */
  static final int OBJECT = 96;

  /** A text that is an item of a list, and the relation that it may become. */
  static final int ITEM = 96;

  /** A pair of texts by text. */
  static final int PROPERTY = 192;

  /** Any other value. */
  static final int VALUE = 24;

  /** What an object or item takes besides until the whole element has been read. */
  static final int PASSING = 128;

  /** The same if the places of everything are noted. */
  static final int PASSING_WITH_PLACES = 384;

  /** A string without its characters. */
  private static final int STRING = 56;

  /** While a text is put together, a character is there in several forms. */
  private static final int CHARACTER_ON_ITS_WAY = 8;

  private final long most;
  private long left;
  private long passing;
  private long onTheirWay;

  Allowance(long most) {
    this.most = most;
    left = most;
  }

  /** Takes memory for something that stays, whose token has come whole. */
  void take(long bytes) {
    settle();
    left -= bytes;
    if (left < 0) {
      throw new Exceeded(most);
    }
  }

  /** Takes memory for something that is given back with the next {@link #release}. */
  void takeForNow(long bytes) {
    passing += bytes;
    take(bytes);
  }

  /** Gives back what was taken for now only. */
  void release() {
    left += passing;
    passing = 0;
  }

  /** Takes memory for a text that stays. */
  void takeText(int length) {
    take(STRING + 2L * length);
  }

  /** Notes that a token has come whole, as taking memory for it does too. */
  void settle() {
    onTheirWay = 0;
  }

  /** Returns the same bytes, but not more of them for one token than there may be. */
  InputStream watch(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        arrive(1);
        return in.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        arrive(count);
        return count;
      }
    };
  }

  private void arrive(int bytes) {
    onTheirWay += bytes;
    if (onTheirWay * CHARACTER_ON_ITS_WAY > left) {
      throw new Exceeded(most);
    }
  }

  /** Thrown when a document would take too much. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String problem;

    Exceeded(long most) {
      problem =
          "Up to here the document takes more memory than %s MiB, the most that is allowed here."
                  .formatted(most >> 20)
              + " Raise the limit if you trust it.";
    }

    @Override
    public String getMessage() {
      return problem;
    }
  }
}
