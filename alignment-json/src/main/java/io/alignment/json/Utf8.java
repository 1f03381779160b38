package io.alignment.json;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** Reads documents strictly: what is no UTF-8 is refused with its place. */
final class Utf8 {

  private static final String SAVE_AS = " Save the document as UTF-8.";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Utf8() {}

  /** Reads to the end and refuses what is no UTF-8. */
  static void check(InputStream bytes) throws IOException {
    InputStream in = new BufferedInputStream(bytes);
    Characters characters = new Characters();
    int line = 1;
    int column = 1;
    for (long i = 0; ; i++) {
      int b = in.read();
      if (i < 2 && isForeign(b)) {
        throw Source.refusal("not-utf-8", 1, 1, "The document is in UTF-16 or UTF-32." + SAVE_AS);
      }
      boolean good = b < 0 ? characters.isAtEnd() : characters.accept(b);
      if (!good) {
        throw Source.refusal(
            "not-utf-8", line, column, "There are bytes here that are not UTF-8." + SAVE_AS);
      }
      if (b < 0) {
        return;
      }
      if (characters.isAtEnd()) {
        line += b == '\n' ? 1 : 0;
        column = b == '\n' ? 1 : column + characters.length();
      }
    }
  }

  /** A NUL or part of a mark of UTF-16: no document in UTF-8 begins with one. */
  private static boolean isForeign(int b) {
    return b == 0 || b == 0xfe || b == 0xff;
  }

  /** Returns the characters of what is known to be UTF-8, without a mark before them. */
  static Reader reader(InputStream bytes) throws IOException {
    PushbackReader reader =
        new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /** Returns the same bytes, but fails with an exception where they are no UTF-8. */
  static InputStream strict(InputStream bytes) {
    return new Strict(bytes);
  }

  /**
   * Follows characters byte by byte (The Unicode Standard, table 3-7: well-formed byte sequences).
   */
  private static final class Characters {
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xbf;
    private int length;

    /** Takes a byte from 0 to 255 and says whether it can stand here. */
    boolean accept(int b) {
      if (missing > 0) {
        boolean good = b >= lowest && b <= highest;
        lowest = 0x80;
        highest = 0xbf;
        missing--;
        return good;
      }
      length = b < 0xf0 ? 1 : 2;
      if (b < 0x80) {
        return true;
      }
      missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
      if (b == 0xe0) {
        lowest = 0xa0;
      } else if (b == 0xed) {
        highest = 0x9f;
      } else if (b == 0xf0) {
        lowest = 0x90;
      } else if (b == 0xf4) {
        highest = 0x8f;
      }
      return b >= 0xc2 && b <= 0xf4;
    }

    boolean isAtEnd() {
      return missing == 0;
    }

    /** Returns how many {@code char}s the last character takes. */
    int length() {
      return length;
    }
  }

  /** Checks bytes on their way. Nearly all are ASCII, so it looks at many of them at once. */
  private static final class Strict extends FilterInputStream {
    private static final VarHandle EIGHT =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final Characters characters = new Characters();
    private long before;

    Strict(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (count < 0 && !characters.isAtEnd()) {
        throw new MalformedInputException(1);
      }
      check(buffer, offset, offset + count);
      before += count;
      return count;
    }

    private void check(byte[] buffer, int begin, int end) throws IOException {
      for (int i = begin; i < end && before + i - begin < 2; i++) {
        if (isForeign(buffer[i] & 0xff)) {
          throw new MalformedInputException(1);
        }
      }
      for (int i = begin; i < end; i++) {
        i = characters.isAtEnd() ? skipAscii(buffer, i, end) : i;
        if (i < end && !characters.accept(buffer[i] & 0xff)) {
          throw new MalformedInputException(1);
        }
      }
    }

    private static long eight(byte[] buffer, int begin) {
      return (long) EIGHT.get(buffer, begin);
    }

    private static int skipAscii(byte[] buffer, int begin, int end) {
      int i = begin;
      while (i + 4 * Long.BYTES <= end
          && ((eight(buffer, i)
                      | eight(buffer, i + 8)
                      | eight(buffer, i + 16)
                      | eight(buffer, i + 24))
                  & NOT_ASCII)
              == 0) {
        i += 4 * Long.BYTES;
      }
      while (i < end && buffer[i] >= 0) {
        i++;
      }
      return i;
    }
  }
}
