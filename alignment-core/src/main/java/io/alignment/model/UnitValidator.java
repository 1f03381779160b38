package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the problems of units that are told by each other. */
final class UnitValidator {

  private final Problems problems;
  private final List<Unit> units;
  private final Map<String, Integer> first = new HashMap<>();
  // How far each is from the one in which it is told: the largest power of ten.
  private final Map<String, Double> distance = new HashMap<>();

  private UnitValidator(Problems problems, List<Unit> units) {
    this.problems = problems;
    this.units = units;
  }

  static void check(List<Unit> units, Problems problems) {
    if (!units.isEmpty()) {
      UnitValidator validator = new UnitValidator(problems, units);
      validator.checkTwice();
      validator.checkWays();
    }
  }

  private void checkTwice() {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      first.putIfAbsent(unit.id(), i);
      if (unit.is() > 0) { // else that is a problem of its own
        distance.merge(unit.id(), Math.abs(Math.log10(unit.is())), Math::max);
      }
      Unit before = units.get(placeOf(unit.id()));
      if (!before.of().equals(unit.of())) {
        add(
            Code.CONTRADICTING_UNITS,
            i,
            "of",
            "says what \"%s\" is in \"%s\" and in \"%s\". Keep one of the two.",
            unit.id(),
            before.of(),
            unit.of());
      } else if (!seen.add(List.of(unit.id(), unit.date()))) {
        add(
            Code.CONTRADICTING_UNITS,
            i,
            "id",
            "says twice what \"%s\" is. Keep one of the two, or give the later one the date from which"
                + " it holds.",
            unit.id());
      }
    }
  }

  private void checkWays() {
    Map<String, Double> known = new HashMap<>();
    for (String unit : first.keySet().stream().sorted().toList()) {
      List<String> way = new ArrayList<>();
      Set<String> on = new HashSet<>();
      String last = unit;
      while (first.containsKey(last) && !known.containsKey(last) && on.add(last)) {
        way.add(last);
        last = units.get(placeOf(last)).of();
      }
      if (on.contains(last)) {
        reportLoop(way.subList(way.indexOf(last), way.size()));
      }
      double far = known.getOrDefault(last, 0.0);
      for (int i = way.size() - 1; i >= 0; i--) {
        boolean wasNear = far <= Decimals.DIGITS;
        far += distance.getOrDefault(way.get(i), 0.0);
        known.put(way.get(i), far);
        if (wasNear && far > Decimals.DIGITS) {
          add(
              Code.NUMBER_OUT_OF_RANGE,
              placeOf(way.get(i)),
              "is",
              "makes \"%s\" more than 10^18 times as large or small as what it is told by in the end. Mend it.",
              way.get(i));
        }
      }
    }
  }

  /** Returns the place at which a unit is told first. */
  private int placeOf(String unit) {
    return Objects.requireNonNull(first.get(unit));
  }

  private void reportLoop(List<String> loop) {
    add(
        Code.UNIT_LOOP,
        placeOf(loop.get(0)),
        "of",
        "tells units by each other in a loop: %s. Remove one of them.",
        String.join(" → ", loop.stream().map(Problems::shorten).toList())
            + " → "
            + Problems.shorten(loop.get(0)));
  }

  private void add(Code code, int number, String field, String predicate, Object... values) {
    problems.add(code, null, "units/" + number + "/" + field, predicate, values);
  }
}
