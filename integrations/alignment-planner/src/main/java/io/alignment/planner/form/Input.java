package io.alignment.planner.form;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form, as a page shows it.
 *
 * @param key its name in what is sent
 * @param field which field of the document it is, or {@code other} for the other end of a relation
 * @param label what people call it
 * @param look how it is typed
 * @param value what stands in it
 * @param options what can be chosen, where one chooses
 * @param range which numbers may stand there, in words; empty if any
 * @param isRequired whether something must stand there
 * @param faults what is wrong with it
 * @param theirs what somebody else wrote there meanwhile, if that is something else
 */
public record Input(
    String key,
    String field,
    String label,
    Look look,
    String value,
    List<Option> options,
    String range,
    boolean isRequired,
    List<String> faults,
    Optional<String> theirs) {

  public Input {
    options = List.copyOf(options);
    faults = List.copyOf(faults);
  }

  /** How something is typed. */
  public enum Look {
    /** A line of text. */
    LINE,
    /** Several lines of text. */
    PROSE,
    /** A day. */
    DAY,
    /** A number. */
    NUMBER,
    /** A share, typed as a number from 0 to 100. */
    PERCENT,
    /** One of several. */
    CHOICE,
    /** Yes or no. */
    FLAG
  }

  /**
   * Something that can be chosen.
   *
   * @param value what is sent
   * @param label what people read
   */
  public record Option(String value, String label) {}

  /** {@return the name of its place on the page} */
  public String id() {
    return "f-" + key.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** {@return whether something is wrong with it} */
  public boolean isWrong() {
    return !faults.isEmpty();
  }
}
