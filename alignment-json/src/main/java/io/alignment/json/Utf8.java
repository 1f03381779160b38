package io.alignment.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes documents strictly: what is no UTF-8 is refused with its place. */
final class Utf8 {

  private static final String SAVE_AS = " Save the document as UTF-8.";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Utf8() {}

  static String decode(byte[] bytes) {
    if (looksLikeUtf16(bytes)) {
      throw Source.refusal("not-utf-8", 1, 1, "The document is in UTF-16 or UTF-32." + SAVE_AS);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(input, text, true);
    text.flip();
    if (result.isError()) {
      throw malformed(text.toString());
    }
    boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
    return (marked ? text.subSequence(1, text.length()) : text).toString();
  }

  /** A mark or a NUL among the first two bytes: no document in UTF-8 begins like this. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return (first == 0xfe && second == 0xff)
        || (first == 0xff && second == 0xfe)
        || first == 0
        || second == 0;
  }

  private static InvalidDocumentException malformed(String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return Source.refusal(
        "not-utf-8", line, column, "There are bytes here that are not UTF-8." + SAVE_AS);
  }
}
