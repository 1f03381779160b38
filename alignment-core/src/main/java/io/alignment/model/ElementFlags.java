package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What passes over all elements ask of each, in a byte, so that they need not go to the records:
 * those lie all over the heap. The lowest four bits name the type, with the perspective of an
 * objective or the kind of a resource; one bit each says whether there are measures, demands, and
 * skills.
 */
@SuppressWarnings("EnumOrdinal") // The numbers are made and read here only.
final class ElementFlags {

  private static final int TYPE_BITS = 4;
  private static final int MEASURES = 1 << TYPE_BITS;
  private static final int DEMANDS = 2 << TYPE_BITS;
  private static final int SKILLS = 4 << TYPE_BITS;

  private static final ImmutableList<Optional<Perspective>> PERSPECTIVES =
      optionals(Perspective.values());
  private static final ImmutableList<Optional<Resource.Kind>> KINDS =
      optionals(Resource.Kind.values());
  private static final Element.Type[] OTHERS = {
    Element.Type.VISION, Element.Type.INITIATIVE, Element.Type.FUNCTION, Element.Type.FACTOR
  };

  // Each number of the lowest bits: first the other types, then objectives, then resources.
  private static final int OBJECTIVE = OTHERS.length;
  private static final int RESOURCE = OBJECTIVE + 1 + PERSPECTIVES.size();
  private static final int HUMAN = RESOURCE + Resource.Kind.HUMAN.ordinal();
  private static final int TECHNOLOGICAL = RESOURCE + Resource.Kind.TECHNOLOGICAL.ordinal();
  private static final Element.Type[] TYPES = types();

  private ElementFlags() {}

  private static <E> ImmutableList<Optional<E>> optionals(E[] values) {
    return Stream.of(values).map(Optional::of).collect(ImmutableList.toImmutableList());
  }

  private static Element.Type[] types() {
    Element.Type[] types = new Element.Type[RESOURCE + KINDS.size()];
    for (int number = 0; number < types.length; number++) {
      types[number] =
          number < OBJECTIVE
              ? OTHERS[number]
              : number < RESOURCE ? Element.Type.OBJECTIVE : Element.Type.RESOURCE;
    }
    return types;
  }

  static byte of(Element element) {
    int traits =
        switch (element.type()) {
          case VISION -> 0;
          case INITIATIVE -> 1 | ofWork((Initiative) element);
          case FUNCTION -> 2;
          case FACTOR -> 3;
          case OBJECTIVE -> {
            Objective objective = (Objective) element;
            yield OBJECTIVE
                + (objective.perspective().isPresent()
                    ? 1 + objective.perspective().get().ordinal()
                    : 0)
                + (objective.measures().isEmpty() ? 0 : MEASURES)
                + ofWork(objective);
          }
          case RESOURCE -> {
            Resource resource = (Resource) element;
            yield RESOURCE + resource.kind().ordinal() + (resource.skills().isEmpty() ? 0 : SKILLS);
          }
        };
    return (byte) traits;
  }

  private static int ofWork(WorkItem item) {
    return (item.demands().isEmpty() ? 0 : DEMANDS)
        | (item.requiredSkills().isEmpty() ? 0 : SKILLS);
  }

  private static int number(byte traits) {
    return traits & MEASURES - 1;
  }

  static Element.Type type(byte traits) {
    return TYPES[number(traits)];
  }

  static boolean isObjective(byte traits) {
    int number = number(traits);
    return number >= OBJECTIVE && number < RESOURCE;
  }

  static Optional<Perspective> perspective(byte traits) {
    int number = number(traits) - OBJECTIVE - 1;
    return number >= 0 && number < PERSPECTIVES.size()
        ? PERSPECTIVES.get(number)
        : Optional.empty();
  }

  static boolean isHuman(byte traits) {
    return number(traits) == HUMAN;
  }

  /** Says whether it is a resource of which amounts are given: money or people. */
  static boolean isCounted(byte traits) {
    return number(traits) >= RESOURCE && number(traits) != TECHNOLOGICAL;
  }

  static Optional<Resource.Kind> resourceKind(byte traits) {
    int number = number(traits) - RESOURCE;
    return number >= 0 ? KINDS.get(number) : Optional.empty();
  }

  static boolean hasMeasures(byte traits) {
    return (traits & MEASURES) != 0;
  }

  static boolean hasDemands(byte traits) {
    return (traits & DEMANDS) != 0;
  }

  static boolean hasSkills(byte traits) {
    return (traits & SKILLS) != 0;
  }
}
