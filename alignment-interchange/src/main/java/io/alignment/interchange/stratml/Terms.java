package io.alignment.interchange.stratml;

import com.google.common.collect.ImmutableSet;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Measure;
import io.alignment.model.Relation;
import java.util.Optional;
import java.util.Set;

/** What stands in plans and what we call it, for reading and writing alike. */
final class Terms {

  /** What the names of properties begin with that hold what StratML says besides. */
  static final String PREFIX = "stratml.";

  static final String OTHER = PREFIX + "OtherInformation";
  static final String SEQUENCE = PREFIX + "SequenceIndicator";
  static final String INDICATOR = PREFIX + "indicator.";
  static final String STAGE = "ValueChainStage";
  static final String NATURE = "PerformanceIndicatorType";

  /** Says in the notes of a plan that it was written by us, so that nothing has to be guessed. */
  static final String MARK = "version";

  /** Says in the notes of a goal or objective that it supports nothing. */
  static final String NOTHING = "nothing";

  /** What follows the identifier of a goal where its measures stand, which only objectives have. */
  static final String MEASURES_OF = ".measures";

  static final Set<String> TYPES =
      ImmutableSet.of("Strategic_Plan", "Performance_Plan", "Performance_Report");
  static final Set<String> STAGES =
      ImmutableSet.of("Outcome", "Output_Processing", "Output", "Input_Processing", "Input");
  static final Set<String> NATURES = ImmutableSet.of("Quantitative", "Qualitative");

  /** The relations of functions to goals that stand as roles of stakeholders, by what they say. */
  static final Set<Relation.Kind> ROLES =
      ImmutableSet.of(
          Relation.Kind.OWNERSHIP,
          Relation.Kind.PARTICIPATION,
          Relation.Kind.CONSULTATION,
          Relation.Kind.NOTIFICATION);

  /** The relations among goals that stand in their notes. */
  static final Set<Relation.Kind> NOTED =
      ImmutableSet.of(
          Relation.Kind.SUPPORT,
          Relation.Kind.HINDRANCE,
          Relation.Kind.DEPENDENCY,
          Relation.Kind.MEMBERSHIP);

  private Terms() {}

  static String role(Relation.Kind kind) {
    return switch (kind) {
      case OWNERSHIP -> "owner";
      case CONSULTATION -> "consulted";
      case NOTIFICATION -> "informed";
      default -> "participant";
    };
  }

  static Optional<Relation.Kind> kind(String role) {
    return ROLES.stream().filter(it -> role(it).equalsIgnoreCase(role)).findFirst();
  }

  /** Returns the type of stakeholder that a kind of function is. */
  static String stakeholder(BusinessFunction.Kind kind) {
    return switch (kind) {
      case ROLE -> "Person";
      case TEAM -> "Generic_Group";
      default -> "Organization";
    };
  }

  static BusinessFunction.Kind kindOf(String stakeholder) {
    return switch (stakeholder) {
      case "Person" -> BusinessFunction.Kind.ROLE;
      case "Generic_Group" -> BusinessFunction.Kind.TEAM;
      default -> BusinessFunction.Kind.DEPARTMENT;
    };
  }

  static String stage(Measure measure) {
    return measure.leading() ? "Output" : "Outcome";
  }

  static String nature(Measure measure) {
    return measure.isOfMilestones() ? "Qualitative" : "Quantitative";
  }

  /** {@return the fields of a measure} */
  static Fields<Object> measure() {
    return FieldTable.of(Element.Type.OBJECTIVE)
        .field("measures")
        .flatMap(Field::parts)
        .orElseThrow();
  }
}
