package io.alignment.json;

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

  private static final int FEWEST_SLOTS = 256;

  private final Allowance allowance;
  private @Nullable String[] words = new String[FEWEST_SLOTS];
  private int[] hashes = new int[FEWEST_SLOTS];
  private int count;

  Words(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Returns the word that these characters are. */
  String of(char[] text, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = slotOf(hash);
    for (int step = 0; step < MOST_STEPS; step++) {
      String word = words[slot];
      if (word == null) {
        return put(slot, hash, make(text, offset, length));
      }
      if (hashes[slot] == hash && isSame(word, text, offset, length)) {
        return word;
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return make(text, offset, length);
  }

  private String make(char[] text, int offset, int length) {
    allowance.takeText(length);
    return new String(text, offset, length);
  }

  private int slotOf(int hash) {
    return (hash ^ (hash >>> 16)) & (words.length - 1);
  }

  private static boolean isSame(String word, char[] text, int offset, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != text[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private String put(int slot, int hash, String word) {
    words[slot] = word;
    hashes[slot] = hash;
    count++;
    if (count > words.length / 2) {
      grow();
    }
    return word;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    int[] oldHashes = hashes;
    words = new String[2 * oldWords.length];
    hashes = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != null) {
        int slot = slotOf(oldHashes[i]);
        while (words[slot] != null) {
          slot = (slot + 1) & (words.length - 1);
        }
        words[slot] = oldWords[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
