package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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

  /** When names are looked at: once it is clear which elements there are. */
  private static final int NAMES = 2;

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
            .filter(problem -> problem.part().isPresent() || isName(problem))
            .mapToInt(Rest::stage)
            .min()
            .orElseThrow(() -> new InvalidStrategyException(found));
    Set<Part> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Problem problem : found) {
      if (isName(problem) && stage(problem) == stage) {
        told.add(explained(problem));
      } else if (problem.part().isPresent() && stage(problem) == stage) {
        told.add(explained(problem));
        broken.add(problem.part().get());
        if (problem.part().get() instanceof Element element) {
          idsLeftOut.add(element.id());
        }
      }
    }
    builder.leaveOut(broken);
    if (stage == NAMES) {
      builder.leaveOutUnknownOwners();
    }
  }

  /** Says whether only a name is wrong that stands in a field, such as the owner of a measure. */
  private static boolean isName(Problem problem) {
    return (problem.code() == Code.UNKNOWN_ELEMENT || problem.code() == Code.WRONG_ENDS)
        && problem.part().filter(Relation.class::isInstance).isEmpty();
  }

  /** Says after how many others problems of this sort are looked at. */
  private static int stage(Problem problem) {
    if (isName(problem)) {
      return NAMES;
    }
    boolean isElement = problem.part().filter(Element.class::isInstance).isPresent();
    if (problem.code() == Code.DUPLICATE_ID || problem.code() == Code.DUPLICATE_RELATION) {
      return isElement ? 1 : 4;
    }
    return isElement ? 0 : TOGETHER.contains(problem.code()) ? 5 : 3;
  }

  /** Says so if something is named that is there, but was left out. */
  private Problem explained(Problem problem) {
    return problem.code() != Code.UNKNOWN_ELEMENT
        ? problem
        : named(problem)
            .filter(idsLeftOut::contains)
            .map(
                id ->
                    new Problem(
                        problem.code(),
                        problem.part(),
                        problem.ids(),
                        problem.field(),
                        "%s names \"%s\", which is left out. Mend that one."
                            .formatted(Problems.label(problem.part().orElse(null)), id),
                        problem.origin()))
            .orElse(problem);
  }

  /** Returns the id that is unknown. */
  private Optional<String> named(Problem problem) {
    if (problem.part().orElse(null) instanceof Relation relation) {
      return Optional.of(problem.field().equals("source") ? relation.source() : relation.target());
    }
    List<References.Reference> names =
        problem
            .part()
            .map(it -> References.of((Element) it))
            .orElseGet(() -> References.of(FieldTable.ofStrategy(), builder.preface()));
    // Of several in one field its message tells which it is.
    return names.stream()
        .filter(it -> it.field().equals(problem.field()))
        .map(References.Reference::id)
        .filter(it -> problem.message().contains("\"" + Problems.shorten(it) + "\""))
        .findFirst();
  }
}
