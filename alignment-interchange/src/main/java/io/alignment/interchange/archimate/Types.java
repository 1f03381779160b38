package io.alignment.interchange.archimate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which elements of ArchiMate are which of a strategy, and back. */
final class Types {

  /** The property that says which type it was, where another one is usual. */
  static final String TYPE = "archimate.type";

  static final String GOAL = "Goal";
  static final String OUTCOME = "Outcome";
  static final String WORK_PACKAGE = "WorkPackage";
  static final String COURSE_OF_ACTION = "CourseOfAction";
  static final String STAKEHOLDER = "Stakeholder";
  static final String ACTOR = "BusinessActor";
  static final String ROLE = "BusinessRole";
  static final String DRIVER = "Driver";
  static final String ASSESSMENT = "Assessment";
  static final String GROUPING = "Grouping";
  static final String CAPABILITY = "Capability";

  /** What is kept as a statement of the strategy as a whole. */
  static final Set<String> STATEMENTS = ImmutableSet.of("Principle", "Value");

  private static final Map<String, Element.Type> ELEMENTS =
      ImmutableMap.<String, Element.Type>builder()
          .put(GOAL, Element.Type.OBJECTIVE)
          .put(OUTCOME, Element.Type.OBJECTIVE)
          .put(WORK_PACKAGE, Element.Type.INITIATIVE)
          .put(COURSE_OF_ACTION, Element.Type.INITIATIVE)
          .put("Resource", Element.Type.RESOURCE)
          .put(ACTOR, Element.Type.FUNCTION)
          .put(ROLE, Element.Type.FUNCTION)
          .put(STAKEHOLDER, Element.Type.FUNCTION)
          .put("BusinessFunction", Element.Type.FUNCTION)
          .put("BusinessCollaboration", Element.Type.FUNCTION)
          .put(DRIVER, Element.Type.FACTOR)
          .put(ASSESSMENT, Element.Type.FACTOR)
          .buildOrThrow();

  private Types() {}

  /** Returns what an element of ArchiMate is in a strategy; empty if it is nothing there. */
  static Optional<Element.Type> read(String type) {
    return Optional.ofNullable(ELEMENTS.get(type));
  }

  /** Returns as what an element is written unless it says otherwise. */
  static String usual(Element element, boolean isKeyResult) {
    return switch (element.type()) {
      case VISION -> GOAL;
      case OBJECTIVE -> isKeyResult ? OUTCOME : GOAL;
      case INITIATIVE -> WORK_PACKAGE;
      case RESOURCE -> "Resource";
      case FUNCTION ->
          ((BusinessFunction) element).kind() == BusinessFunction.Kind.ROLE ? ROLE : ACTOR;
      case FACTOR -> ((Factor) element).quadrant().isEmpty() ? DRIVER : ASSESSMENT;
    };
  }

  /** Returns as what an element says that it is written, if it is another type that may be it. */
  static Optional<String> told(Element element, boolean isKeyResult) {
    return Optional.ofNullable(element.properties().get(TYPE))
        .filter(it -> ELEMENTS.get(it) == element.type())
        .filter(it -> !it.equals(usual(element, isKeyResult)));
  }

  /** Returns what kind of function one of a type is where nobody says so. */
  static BusinessFunction.Kind kind(String type) {
    return switch (type) {
      case ROLE, STAKEHOLDER -> BusinessFunction.Kind.ROLE;
      case "BusinessCollaboration" -> BusinessFunction.Kind.TEAM;
      default -> BusinessFunction.Kind.DEPARTMENT;
    };
  }
}
