package io.alignment.planner.account;

import java.util.Locale;

/** Thrown where somebody may come in, but wants more than their role allows. */
public final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAllowedException(Seat seat, Role needed) {
    super(
        "You are %s of %s; this needs the role %s. Ask an owner for it."
            .formatted(word(seat.role()), seat.business().name(), word(needed)));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
