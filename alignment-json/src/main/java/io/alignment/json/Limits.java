package io.alignment.json;

/**
 * How large a document may be.
 *
 * @param mostBytes how many bytes it may have
 * @param mostMemory how much memory reading it may take, in bytes, by an estimate
 */
record Limits(long mostBytes, long mostMemory) {

  /** What documents may have by default. */
  static final Limits USUAL = new Limits(4L << 20, 512L << 20);

  /**
   * The engine that reads YAML, and what it reads, may take so many times the size of a document.
   */
  private static final int MEMORY_OF_YAML = 128;

  /** While a stream is read to its end, what it held is there more than once. */
  private static final int MEMORY_OF_STREAM = 4;

  Limits withMostBytes(long bytes) {
    return new Limits(bytes, mostMemory);
  }

  Limits withMostMemory(long bytes) {
    return new Limits(mostBytes, bytes);
  }

  /** Returns how many bytes a stream may have that has to be held. */
  int mostHeld() {
    return (int)
        Math.min(Integer.MAX_VALUE - 16L, Math.min(mostBytes, mostMemory / MEMORY_OF_STREAM));
  }

  /** Returns how many bytes a document of a format may have. */
  long mostBytes(DocumentFormat format) {
    return switch (format) {
      case JSON -> mostBytes;
      case YAML -> Math.min(mostBytes, mostMemory / MEMORY_OF_YAML);
    };
  }
}
