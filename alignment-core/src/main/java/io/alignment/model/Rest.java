package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds what is valid of what was collected. Parts with problems are left out in stages, as what is
 * left out may have been the reason of other problems: of two elements with one id the second may
 * stay if the first is broken.
 */
final class Rest {

  private static final Set<Code> TOGETHER =
      Collections.unmodifiableSet(
          EnumSet.of(
              Code.SECOND_PARENT,
              Code.ALREADY_INSIDE,
              Code.SECOND_OBJECTIVE,
              Code.NESTED_KEY_RESULT,
              Code.SUPPORT_LOOP,
              Code.MEMBERSHIP_LOOP,
              Code.DEPENDENCY_LOOP));

  private final StrategyBuilder builder;
  private final List<Problem> told = new ArrayList<>();
  private final Set<String> idsLeftOut = new HashSet<>();

  Rest(StrategyBuilder builder) {
    this.builder = builder;
  }

  /** Leaves out what is broken. */
  PartialStrategy find() {
    List<Problem> found = builder.problems();
    while (!found.isEmpty()) {
      leaveOut(found);
      found = builder.problems();
    }
    return new PartialStrategy(builder.build(), told);
  }

  private void leaveOut(List<Problem> found) {
    int stage =
        found.stream()
            .filter(problem -> problem.part().isPresent())
            .mapToInt(Rest::stage)
            .min()
            .orElseThrow(() -> new InvalidStrategyException(found));
    Set<Part> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Problem problem : found) {
      if (problem.part().isPresent() && stage(problem) == stage) {
        told.add(explained(problem));
        broken.add(problem.part().get());
        if (problem.part().get() instanceof Element element) {
          idsLeftOut.add(element.id());
        }
      }
    }
    builder.leaveOut(broken);
  }

  /** Says after how many others problems of this sort are looked at. */
  private static int stage(Problem problem) {
    boolean isElement = problem.part().filter(Element.class::isInstance).isPresent();
    if (problem.code() == Code.DUPLICATE_ID || problem.code() == Code.DUPLICATE_RELATION) {
      return isElement ? 1 : 3;
    }
    return isElement ? 0 : TOGETHER.contains(problem.code()) ? 4 : 2;
  }

  /** Says so if a relation names what is there, but was left out. */
  private Problem explained(Problem problem) {
    if (problem.code() != Code.UNKNOWN_ELEMENT
        || !(problem.part().orElseThrow() instanceof Relation relation)) {
      return problem;
    }
    String id = problem.field().equals("source") ? relation.source() : relation.target();
    return idsLeftOut.contains(id)
        ? new Problem(
            problem.code(),
            problem.part(),
            problem.ids(),
            problem.field(),
            "%s names \"%s\", which is left out. Mend that one."
                .formatted(Problems.label(relation), id),
            problem.origin())
        : problem;
  }
}
