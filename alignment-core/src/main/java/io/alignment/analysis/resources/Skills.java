package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
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
    List<NeededSkill> skills,
    OptionalDouble held,
    List<Gap> gaps,
    OptionalDouble closedInTime,
    List<Finding> findings)
    implements Result {

  /** One person alone has skills that the strategy needs. */
  public static final FindingKind SINGLE_HOLDER =
      new FindingKind(
              "skills.single-holder",
              Severity.WARNING,
              Evidence.Skills.class,
              Evidence.Priority.class)
          .by(Cause.SKILL_LACKING, About.NAMED);

  /** Skills are taught only when the work that requires them has begun. */
  public static final FindingKind TRAINING_LATE =
      new FindingKind(
              "skills.training-late",
              Severity.WARNING,
              Evidence.Skills.class,
              Evidence.Others.class,
              Evidence.Dates.class)
          .by(Cause.SKILL_LACKING, About.NAMED);

  /** A training teaches what no work requires. */
  public static final FindingKind TRAINING_UNNEEDED =
      new FindingKind("skills.training-unneeded", Severity.INFO, Evidence.Skills.class)
          .by(Cause.WASTE, About.FIRST);

  /** A skill looks like another one that is written more often. */
  public static final FindingKind SKILL_ALIKE =
      new FindingKind("skills.skill-alike", Severity.INFO, Evidence.Spelling.class)
          .by(Cause.SLIP, About.NAMED);

  /** What it can say. */
  public static final Catalogue<Skills> CATALOGUE =
      Catalogue.of("skills", Skills.class)
          .whole(Skills::declare)
          .each(
              Subject.GROUP,
              Skills::skills,
              NeededSkill::skill,
              it -> it.share("priority", Better.NEITHER, NeededSkill::priority))
          .findings(TRAINING_UNNEEDED, SKILL_ALIKE)
          .build();

  private static void declare(Catalogue.Of<Skills> of) {
    of.count("required", Better.NEITHER, Skills::skills)
        .share("held", Better.UP, Skills::held, ResourceFit.SKILL_MISSING)
        .count("singleHolders", Better.DOWN, Skills::heldByOne, SINGLE_HOLDER)
        .count(
            "gaps",
            Better.DOWN,
            Skills::gaps,
            ResourceFit.SKILL_MISSING,
            ResourceFit.SKILL_ELSEWHERE)
        .share(
            "closedInTime",
            Better.UP,
            Skills::closedInTime,
            TRAINING_LATE,
            ResourceFit.SKILL_MISSING);
  }

  public Skills {
    skills = ImmutableList.copyOf(skills);
    gaps = ImmutableList.copyOf(gaps);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Skills> catalogue() {
    return CATALOGUE;
  }

  private long heldByOne() {
    return skills.stream().filter(it -> it.people() == 1).count();
  }

  /**
   * A skill that the strategy needs.
   *
   * @param skill its name
   * @param priority what share of the vision runs through work that requires it, from 0 to 1; empty
   *     without a vision
   * @param requiredBy the ids of that work
   * @param holders the ids of the people who have it, wherever they work
   * @param people how many people these are
   */
  public record NeededSkill(
      String skill,
      OptionalDouble priority,
      List<String> requiredBy,
      List<String> holders,
      long people) {

    public NeededSkill {
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
