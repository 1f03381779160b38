package io.alignment.cli;

import io.alignment.json.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Reads a file such that what is wrong with it is told with its name. */
final class InputFile {

  private InputFile() {}

  /** How a file is read. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param name what people call it
   * @param reading how it is read
   * @throws Unusable if it cannot be read, or does not hold what it should
   */
  static <T> T read(String name, Reading<T> reading) {
    try {
      return reading.read();
    } catch (InvalidDocumentException e) {
      throw new Unusable(name + ": " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new Unusable(Message.of("no-file", name), e);
    } catch (IOException e) {
      throw new Unusable(Message.of("not-read", name, String.valueOf(e.getMessage())), e);
    }
  }

  /** Returns why a file cannot be written, for people. */
  static String reason(IOException failure) {
    return failure instanceof AccessDeniedException || failure instanceof NoSuchFileException
        ? Message.of("no-rights")
        : String.valueOf(failure.getMessage());
  }

  /** Thrown for a file that cannot be used; its message is for people. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }

    Unusable(String message, Exception cause) {
      super(message, cause);
    }
  }
}
