package io.alignment.json;

import com.google.common.collect.Iterables;
import io.alignment.model.CheckIn;
import io.alignment.model.Part;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What is written down and says nothing: of money what holds of people, and empty check-ins. */
final class Idle implements Whereabouts {

  private final DocumentProblems warnings = new DocumentProblems();

  /** Says whether there is any. */
  static boolean isAnyIn(Strategy strategy) {
    return StreamSupport.stream(
            Iterables.concat(strategy.resources(), strategy.objectives(), strategy.initiatives())
                .spliterator(),
            false)
        .anyMatch(Idle::isIn);
  }

  private static boolean isIn(Part part) {
    boolean[] isAny = {false};
    visit(part, (path, message) -> isAny[0] = true);
    return isAny[0];
  }

  /** Returns what was come across, with its places. */
  DocumentProblems warnings() {
    return warnings;
  }

  @Override
  public void of(Part part, Function<String, Place> placeOf) {
    visit(part, (path, message) -> warnings.add("says-nothing", placeOf.apply(path), message));
  }

  private static void visit(Part part, BiConsumer<String, String> visitor) {
    if (part instanceof Resource resource) {
      ofResource(resource, visitor);
    } else if (part instanceof WorkItem work) {
      List<CheckIn> checkIns = work.checkIns();
      for (int i = 0; i < checkIns.size(); i++) {
        if (isEmpty(checkIns.get(i))) {
          visitor.accept(
              "checkIns/" + i,
              "This check-in says nothing. Say how it stands by status, confidence, progress or"
                  + " note, or remove it.");
        }
      }
    }
  }

  private static boolean isEmpty(CheckIn it) {
    return it.status().isEmpty()
        && it.confidence().isEmpty()
        && it.progress().isEmpty()
        && it.note().isEmpty();
  }

  private static void ofResource(Resource resource, BiConsumer<String, String> visitor) {
    if (resource.kind() == Resource.Kind.HUMAN) {
      return;
    }
    if (resource.people().isPresent()) {
      visitor.accept("people", said("The number of people", "people"));
    }
    if (resource.kind() == Resource.Kind.FINANCIAL) {
      if (!resource.absences().isEmpty()) {
        visitor.accept("absences", said("An absence", "people and machines"));
      }
      if (!resource.skills().isEmpty()) {
        visitor.accept("skills", said("A skill", "people and machines"));
      }
    }
  }

  private static String said(String what, String of) {
    return "%s is told of %s only, and says nothing here. Remove it, or correct the kind."
        .formatted(what, of);
  }
}
