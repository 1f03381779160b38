package io.alignment.planner.account;

/** Thrown where somebody has done something that costs as often as it is allowed. */
public final class TooOftenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int seconds;

  TooOftenException(int aMinute, int seconds) {
    super(
        "This is allowed %s times a minute. Try again in %s."
            .formatted(aMinute, seconds == 1 ? "a second" : seconds + " seconds"));
    this.seconds = seconds;
  }

  /** {@return after how many seconds it is allowed again} */
  public int seconds() {
    return seconds;
  }
}
