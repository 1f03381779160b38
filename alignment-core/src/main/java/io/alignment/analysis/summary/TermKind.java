package io.alignment.analysis.summary;

import com.google.common.base.CaseFormat;
import io.alignment.analysis.direction.Coverage.ObjectiveCoverage;
import io.alignment.model.Factor.Quadrant;
import java.util.Optional;
import java.util.function.Function;

/** The terms of which a summary is made up, in its order. */
enum TermKind {
  ANCHORED(
      Dimension.VERTICAL,
      "objectives that lead to a vision",
      it -> it.objectives(of -> Optional.of(true))),
  INITIATIVES(Dimension.VERTICAL, "initiatives that lead to a vision", Answers::initiatives),
  LINE_OF_SIGHT(Dimension.VERTICAL, "teams and roles whose work leads there", Answers::lineOfSight),
  CONGRUENCE(Dimension.HORIZONTAL, "pairs of units that must talk and do", Answers::congruence),
  ANSWERED(Dimension.HORIZONTAL, "pairs told from above who can answer", Answers::answered),
  FIT(Dimension.RESOURCES, "money and people on the right branch", Answers::fit),
  RESOURCED(
      Dimension.RESOURCES,
      "objectives with money, people or tools",
      it -> it.objectives(ObjectiveCoverage::resourced)),
  SERVED(Dimension.RESOURCES, "demands that get what they ask for", Answers::served),
  OWNED(
      Dimension.PEOPLE,
      "objectives that somebody answers for",
      it -> it.objectives(ObjectiveCoverage::owned)),
  SKILLED(Dimension.PEOPLE, "required skills that are at hand", Answers::skilled),
  REACHED(Dimension.PEOPLE, "functions that hear from the top", Answers::reached),
  DATED(Dimension.TIME, "work with a date, or that needs none", Answers::dated),
  FITTING(Dimension.TIME, "work whose dates fit", Answers::fitting),
  ANSWERED_FACTORS(
      Dimension.ENVIRONMENT,
      "threats and weaknesses answered",
      it -> it.factors(Quadrant.THREAT, Quadrant.WEAKNESS)),
  USED_FACTORS(
      Dimension.ENVIRONMENT,
      "strengths and opportunities used",
      it -> it.factors(Quadrant.STRENGTH, Quadrant.OPPORTUNITY)),
  UNEXPOSED(Dimension.ENVIRONMENT, "objectives that are not harmed much", Answers::unexposed),
  EXECUTED(
      Dimension.EXECUTION,
      "objectives that someone works on",
      it -> it.objectives(ObjectiveCoverage::executed)),
  MEASURED(
      Dimension.EXECUTION,
      "objectives that have a measure",
      it -> it.objectives(ObjectiveCoverage::measured)),
  ON_COURSE(Dimension.EXECUTION, "objectives known to be on course", Answers::onCourse);

  private final Dimension dimension;
  private final String definition;

  @SuppressWarnings("ImmutableEnumChecker") // These functions hold nothing.
  private final Function<Answers, Count> count;

  TermKind(Dimension dimension, String definition, Function<Answers, Count> count) {
    this.dimension = dimension;
    this.definition = definition;
    this.count = count;
  }

  Dimension dimension() {
    return dimension;
  }

  /** Returns its name in weights and numbers, such as {@code vertical.lineOfSight}. */
  String id() {
    return dimension.id() + "." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }

  /** Returns the term, with neither weight nor contribution. */
  Summary.Term of(Answers answers) {
    Count of = count.apply(answers);
    return new Summary.Term(
        id(), definition, of.well(), of.all(), of.value(), of.completeness(), 0, 0);
  }
}
