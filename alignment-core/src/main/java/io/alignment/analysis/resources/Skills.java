package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which skills the strategy needs, who has them, and who learns them in time: the answer of {@link
 * SkillsAnalysis}.
 *
 * @param skills every skill that some work requires, by name
 * @param held the share of them that anybody has, from 0 to 1; empty if none is required
 * @param gaps every work item and a skill that it requires and nobody at it has, by id and skill
 * @param closedInTime the share of the gaps that a training closes before the work starts, from 0
 *     to 1; empty without gaps
 * @param findings what should be looked at, worst first
 */
public record Skills(
    List<Row> skills,
    OptionalDouble held,
    List<Gap> gaps,
    OptionalDouble closedInTime,
    List<Finding> findings)
    implements Result {

  static final FindingKind SINGLE_HOLDER =
      new FindingKind("skills.single-holder", Severity.WARNING);
  static final FindingKind TRAINING_LATE =
      new FindingKind("skills.training-late", Severity.WARNING);
  static final FindingKind TRAINING_UNNEEDED =
      new FindingKind("skills.training-unneeded", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(SINGLE_HOLDER, TRAINING_LATE, TRAINING_UNNEEDED);

  private static final Metric REQUIRED =
      metric("required", Unit.COUNT, Better.NEITHER, "How many skills the strategy needs");
  private static final Metric HELD =
      metric("held", Unit.SHARE, Better.UP, "The share of the skills needed that anybody has")
          .explainedBy(ResourceFit.SKILL_MISSING);
  private static final Metric SINGLE_HOLDERS =
      metric("singleHolders", Unit.COUNT, Better.DOWN, "How many skills needed one alone has")
          .explainedBy(SINGLE_HOLDER);
  private static final Metric GAPS =
      metric("gaps", Unit.COUNT, Better.DOWN, "How often work lacks a skill that it requires")
          .explainedBy(ResourceFit.SKILL_MISSING, ResourceFit.SKILL_ELSEWHERE);
  private static final Metric CLOSED =
      metric(
              "closedInTime",
              Unit.SHARE,
              Better.UP,
              "The share of lacking skills that a training teaches before the work starts")
          .explainedBy(TRAINING_LATE, ResourceFit.SKILL_MISSING);
  private static final Metric PRIORITY =
      metric(
          "priority",
          Unit.SHARE,
          Better.NEITHER,
          "The share of the vision that runs through work which requires a skill");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(REQUIRED, HELD, SINGLE_HOLDERS, GAPS, CLOSED, PRIORITY);

  public Skills {
    skills = ImmutableList.copyOf(skills);
    gaps = ImmutableList.copyOf(gaps);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("skills." + name, unit, better, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        REQUIRED.is(skills.size()),
        HELD.is(held),
        SINGLE_HOLDERS.is((double) skills.stream().filter(it -> it.holders().size() == 1).count()),
        GAPS.is(gaps.size()),
        CLOSED.is(closedInTime));
    skills.forEach(row -> numbers.add(PRIORITY.of(row.skill(), row.priority())));
    return numbers.build();
  }

  /**
   * A skill that the strategy needs.
   *
   * @param skill its name
   * @param priority what share of the vision runs through work that requires it, from 0 to 1; empty
   *     without a vision
   * @param requiredBy the ids of that work
   * @param holders the ids of the people who have it, wherever they work
   */
  public record Row(
      String skill, OptionalDouble priority, List<String> requiredBy, List<String> holders) {

    public Row {
      requiredBy = ImmutableList.copyOf(requiredBy);
      holders = ImmutableList.copyOf(holders);
    }
  }

  /**
   * A skill that some work lacks.
   *
   * @param id the id of the work
   * @param skill the skill
   * @param closing whether a training closes the gap
   * @param training the id of that training: of several the one that ends first; empty if there is
   *     none
   */
  public record Gap(String id, String skill, Closing closing, Optional<String> training) {}

  /** Whether a training closes a gap. */
  public enum Closing {
    /** It ends before the work starts. */
    IN_TIME,
    /** It ends when the work has already started. */
    TOO_LATE,
    /** Nobody has said when the work starts, or when a training ends. */
    UNDATED,
    /** There is none. */
    NONE
  }
}
