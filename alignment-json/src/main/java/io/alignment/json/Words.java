package io.alignment.json;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document that stand in it again and again, such as ids and units, as one string
 * each: that is less to keep, and quicker to compare.
 */
final class Words {

  /**
   * After so many others in its way a word is not shared, lest somebody chooses them to collide.
   */
  private static final int MOST_STEPS = 16;

  private static final int FEWEST_SLOTS = 1024;

  /** So many characters are copied at most. */
  private static final int MOST_COPIED = 1 << 22;

  private static final int LONGEST_COPY = 255;
  private static final int NO_COPY = -1;

  private final Allowance allowance;
  private @Nullable String[] words = new String[FEWEST_SLOTS];
  private int[] hashes = new int[FEWEST_SLOTS];
  // The strings lie scattered over the memory, where looking at one takes longer than all the rest.
  // So new text is compared with copies that lie close together, each behind its length.
  private int[] copyOf = new int[FEWEST_SLOTS];
  private char[] copies = new char[4 * FEWEST_SLOTS];
  private int copied;
  private int count;

  Words(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Returns the word that these characters are. */
  String of(char[] text, int offset, int length) {
    int hash = hash(text, offset, offset + length);
    int slot = slotOf(hash);
    for (int step = 0; step < MOST_STEPS; step++) {
      String word = words[slot];
      if (word == null) {
        return put(slot, text, offset, length);
      }
      if (hashes[slot] == hash && isSame(slot, word, text, offset, length)) {
        return word;
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return make(text, offset, length);
  }

  /**
   * Returns what {@link String#hashCode} would. Takes four characters at a time, as each
   * multiplication waits for the one before.
   */
  private static int hash(char[] text, int begin, int end) {
    int hash = 0;
    int i = begin;
    for (; i + 4 <= end; i += 4) {
      int four = (text[i] * 31 + text[i + 1]) * (31 * 31) + text[i + 2] * 31 + text[i + 3];
      hash = 31 * 31 * 31 * 31 * hash + four;
    }
    for (; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  private String make(char[] text, int offset, int length) {
    allowance.takeText(length);
    return new String(text, offset, length);
  }

  private int slotOf(int hash) {
    // Words that differ in a number only have hashes close together; those would pile up.
    int spread = hash * 0x9E3779B9;
    return (spread ^ (spread >>> 16)) & (words.length - 1);
  }

  private boolean isSame(int slot, String word, char[] text, int offset, int length) {
    int copy = copyOf[slot];
    if (copy == NO_COPY) {
      return word.contentEquals(CharBuffer.wrap(text, offset, length));
    }
    int begin = copy + 1;
    return copies[copy] == length
        && Arrays.equals(copies, begin, begin + length, text, offset, offset + length);
  }

  private String put(int slot, char[] text, int offset, int length) {
    String word = make(text, offset, length);
    words[slot] = word;
    // The same number, which the string remembers: whoever asks for it later need not go to its
    // text.
    hashes[slot] = word.hashCode();
    copyOf[slot] = copy(text, offset, length);
    count++;
    if (count > words.length / 2) {
      grow();
    }
    return word;
  }

  /** Returns where the copy of a word begins. */
  private int copy(char[] text, int offset, int length) {
    if (length > LONGEST_COPY || copied + length >= MOST_COPIED) {
      return NO_COPY;
    }
    if (copied + length >= copies.length) {
      copies = Arrays.copyOf(copies, 2 * copies.length);
    }
    int copy = copied;
    copies[copy] = (char) length;
    System.arraycopy(text, offset, copies, copy + 1, length);
    copied += 1 + length;
    return copy;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    int[] oldHashes = hashes;
    int[] oldCopyOf = copyOf;
    words = new String[2 * oldWords.length];
    hashes = new int[words.length];
    copyOf = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = slotOf(oldHashes[i]);
        while (words[slot] != null) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = oldWords[i];
        hashes[slot] = oldHashes[i];
        copyOf[slot] = oldCopyOf[i];
      }
    }
  }
}
