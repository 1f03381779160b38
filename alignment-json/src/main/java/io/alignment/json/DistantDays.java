package io.alignment.json;

import com.google.common.collect.BoundType;
import com.google.common.collect.Iterables;
import com.google.common.collect.SortedMultiset;
import com.google.common.collect.TreeMultiset;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Part;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Days that lie decades away from all others of a strategy, as 2062 does from 2026: mostly somebody
 * mistyped the year. What visions look ahead to may be far; others are compared with it, too.
 */
final class DistantDays implements Whereabouts {

  private static final int DECADES = 20;

  /** Of fewer other days nobody can say which one is wrong. */
  private static final int FEWEST_OTHERS = 3;

  private final SortedMultiset<Integer> years = TreeMultiset.create();
  private final DocumentProblems warnings = new DocumentProblems();

  DistantDays(Strategy strategy) {
    for (Part part : Iterables.concat(strategy.elements(), strategy.relations())) {
      visit(part, (path, day) -> years.add(day.getYear()));
    }
  }

  /** Says whether there may be any. */
  boolean isAny() {
    return years.elementSet().stream().anyMatch(this::isDistant);
  }

  /** Returns those that were come across, with their places. */
  DocumentProblems warnings() {
    return warnings;
  }

  @Override
  public void of(Part part, Function<String, Place> placeOf) {
    if (!(part instanceof Vision)) {
      visit(
          part,
          (path, day) -> {
            if (isDistant(day.getYear())) {
              warnings.add(
                  "distant-day",
                  placeOf.apply(path),
                  "%s lies more than %s years from every other day. Leave it if it is meant, or mend the"
                          .formatted(day, DECADES)
                      + " year.");
            }
          });
    }
  }

  private boolean isDistant(int year) {
    int near =
        years
            .subMultiset(year - DECADES, BoundType.CLOSED, year + DECADES, BoundType.CLOSED)
            .size();
    return near == 1 && years.size() > FEWEST_OTHERS;
  }

  private static void visit(Part part, BiConsumer<String, LocalDate> visitor) {
    if (part instanceof Element element) {
      visit(FieldTable.of(element.type()), element, "", visitor);
    } else {
      Relation relation = (Relation) part;
      visit(FieldTable.of(relation.kind()), relation, "", visitor);
    }
  }

  private static <T> void visit(
      Fields<T> fields, T whole, String path, BiConsumer<String, LocalDate> visitor) {
    for (Field<T> field : fields.list()) {
      if (field.type() == Field.Type.DATE) {
        field.value(whole).ifPresent(day -> visitor.accept(path + field.name(), (LocalDate) day));
      } else if (field.type() == Field.Type.PARTS) {
        int number = 0;
        for (Object item : (Collection<?>) field.value(whole).orElse(List.of())) {
          visit(
              field.parts().orElseThrow(),
              item,
              path + field.name() + "/" + number++ + "/",
              visitor);
        }
      }
    }
  }
}
