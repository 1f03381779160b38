package io.alignment.cli;

import io.alignment.interchange.UnreadableSourceException;
import io.alignment.json.InvalidDocumentException;
import io.alignment.report.phrases.Phrases;
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
      throw new Unusable("document", name, String.valueOf(e.getMessage()));
    } catch (UnreadableSourceException e) {
      throw new Unusable("document", name, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new Unusable("no-file", name);
    } catch (IOException e) {
      throw new Unusable("not-read", name, String.valueOf(e.getMessage()));
    }
  }

  /** Says why a file cannot be written. */
  static String reason(IOException failure, Phrases phrases) {
    return failure instanceof AccessDeniedException || failure instanceof NoSuchFileException
        ? phrases.plain("no-rights")
        : String.valueOf(failure.getMessage());
  }

  /** Thrown for a file that cannot be used. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /** Is told by a phrase. */
    Unusable(String phrase, Object... arguments) {
      super(phrase);
      this.arguments = arguments;
    }

    String told(Phrases phrases) {
      return phrases.plain(String.valueOf(getMessage()), arguments);
    }
  }
}
