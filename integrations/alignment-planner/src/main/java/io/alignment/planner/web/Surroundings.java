package io.alignment.planner.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where and in which language pages tell the time. */
@ControllerAdvice(annotations = Controller.class)
final class Surroundings {

  private final Clock clock;

  Surroundings(Clock clock) {
    this.clock = clock;
  }

  @ModelAttribute("zone")
  ZoneId zone() {
    return clock.getZone();
  }

  @ModelAttribute("english")
  Locale english() {
    return Locale.ENGLISH;
  }
}
