package io.alignment.plan;

import io.alignment.analysis.Finding;
import io.alignment.model.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is given and moved in one step. */
final class Shift {

  /** If so much of what is taken from work is left somewhere, that has to be given first. */
  private static final BigDecimal WORTH_GIVING = new BigDecimal("0.1");

  private final Means means;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<String, BigDecimal> given = new HashMap<>();
  private final Map<String, BigDecimal> taken = new HashMap<>();
  private final Map<String, BigDecimal> first = new HashMap<>();

  Shift(Means means) {
    this.means = means;
  }

  /** Returns what is left of a resource beside what is given here. */
  BigDecimal left(String resource) {
    return means.left(resource).subtract(given.getOrDefault(resource, BigDecimal.ZERO));
  }

  /** Returns what is taken from work here. */
  BigDecimal taken(String work, String unit) {
    return taken.getOrDefault(unit + " " + work, BigDecimal.ZERO);
  }

  void give(String resource, String work, BigDecimal amount) {
    edits.add(means.give(resource, work, amount));
    given.merge(resource, amount, BigDecimal::add);
  }

  void move(String resource, String from, String to, BigDecimal amount, String unit) {
    edits.add(means.move(resource, from, to, amount));
    taken.merge(unit + " " + from, amount, BigDecimal::add);
    BigDecimal most = amount.multiply(WORTH_GIVING);
    if (means.isServing(from) && means.left(resource).signum() > 0) {
      first.merge(resource, most, BigDecimal::min);
    }
  }

  void addTo(Thoughts thoughts, Finding answer) {
    if (edits.isEmpty()) {
      return;
    }
    if (taken.isEmpty()) {
      thoughts.add(StepKind.USE_MEANS, Edit.all(edits), answer);
    } else {
      thoughts.addMove(Edit.all(edits), answer, first);
    }
  }
}
