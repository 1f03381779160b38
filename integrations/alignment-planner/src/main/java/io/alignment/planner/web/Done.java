package io.alignment.planner.web;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.Outcome;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says of what came of a wish. */
final class Done {

  /** What was sent can be read, and cannot be kept. */
  static final int REFUSED = 422;

  private Done() {}

  static void tell(Outcome.Saved saved, int version, RedirectAttributes flash) {
    int number = saved.sheet().version().number();
    flash.addFlashAttribute(
        "done",
        number == version ? "Nothing was changed." : "Kept as version %s.".formatted(number));
  }

  /** Returns what the strategy says against it as a whole. */
  static ListMultimap<String, String> faults(Outcome outcome) {
    ImmutableListMultimap.Builder<String, String> faults = ImmutableListMultimap.builder();
    if (outcome instanceof Outcome.Refused refused) {
      for (Fault fault : refused.faults()) {
        faults.put("", fault.message());
      }
    }
    return faults.build();
  }
}
