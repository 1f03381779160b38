package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.alignment.rules.Conditions.anchored;
import static io.alignment.rules.Conditions.be;
import static io.alignment.rules.Conditions.dueWithinTheHorizon;
import static io.alignment.rules.Conditions.executed;
import static io.alignment.rules.Conditions.have;
import static io.alignment.rules.Conditions.measured;
import static io.alignment.rules.Conditions.noFinding;
import static io.alignment.rules.Conditions.notFailing;
import static io.alignment.rules.Conditions.notInASilo;
import static io.alignment.rules.Conditions.notOvercommitted;
import static io.alignment.rules.Conditions.number;
import static io.alignment.rules.Conditions.ownedByExactlyOne;
import static io.alignment.rules.Conditions.owningAtMost;
import static io.alignment.rules.Conditions.resourced;

import io.alignment.Analyses;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.BusinessFunction;

/**
 * Where rules begin: ready-made ones for what most businesses want, and {@link #rule} for one's
 * own.
 *
 * <pre>{@code
 * AlignmentRules rules =
 *     AlignmentRules.of(
 *         Rules.objectivesMeasured(),
 *         Rules.noSilo().withSeverity(Severity.WARNING),
 *         Rules.fitAtLeast(0.8).because("the budget follows the plan"));
 * rules.check(strategy);
 * }</pre>
 */
public final class Rules {

  private Rules() {}

  /**
   * Begins a rule.
   *
   * @param id its stable name, such as {@code objectives.funded}: findings, baselines and reports
   *     know it by that
   * @return the rule, to be gone on with
   */
  public static NewRule rule(String id) {
    return new NewRule(id);
  }

  /** {@return the rule that each objective has a measure} */
  public static AlignmentRule objectivesMeasured() {
    return rule("objectives.measured").objectives().should(be(measured()));
  }

  /** {@return the rule that each objective has one owner and no more} */
  public static AlignmentRule objectivesOwnedByOne() {
    return rule("objectives.owned-by-one").objectives().should(be(ownedByExactlyOne()));
  }

  /** {@return the rule that each objective has money, people or technology} */
  public static AlignmentRule objectivesResourced() {
    return rule("objectives.funded").objectives().should(be(resourced()));
  }

  /** {@return the rule that someone works on each objective} */
  public static AlignmentRule objectivesExecuted() {
    return rule("objectives.worked-on").objectives().should(be(executed()));
  }

  /** {@return the rule that each objective leads to a vision} */
  public static AlignmentRule objectivesAnchored() {
    return rule("objectives.lead-to-a-vision").objectives().should(be(anchored()));
  }

  /** {@return the rule that each objective is due within the horizon of its vision} */
  public static AlignmentRule objectivesDueWithinTheHorizon() {
    return rule("objectives.due-within-the-horizon").objectives().should(be(dueWithinTheHorizon()));
  }

  /** {@return the rule that no resource is promised more than it has} */
  public static AlignmentRule noOvercommittedResource() {
    return rule("resources.not-overcommitted").resources().should(notOvercommitted());
  }

  /**
   * Returns the rule that nobody owns more objectives than they can follow.
   *
   * @param most how many objectives a function may own itself
   * @return the rule
   */
  public static AlignmentRule spanOfOwnershipAtMost(int most) {
    return rule("functions.span-of-ownership").functions().should(owningAtMost(most));
  }

  /** {@return the rule that no function is in a silo} */
  public static AlignmentRule noSilo() {
    return rule("functions.no-silo").functions().should(notInASilo());
  }

  /**
   * Returns the rule that nothing in a function is in a silo.
   *
   * @param function the id of the function; a strategy without it is refused
   * @return the rule
   */
  public static AlignmentRule noSiloIn(String function) {
    return rule("functions.no-silo." + function)
        .functions()
        .that(
            "belong to " + function,
            (AnalyzedElement<BusinessFunction> it) -> {
              // A typing error would select nothing, and nobody would notice.
              if (it.whole().element(function).isEmpty()) {
                throw new IllegalArgumentException(
                    "There is no function \"%s\". Name one that exists.".formatted(function));
              }
              return it.belongsTo(function);
            })
        .should(notInASilo());
  }

  /**
   * Returns the rule that no goal fails in a column of the board.
   *
   * @param column what is asked of each goal
   * @return the rule
   */
  public static AlignmentRule noneFailingIn(Column column) {
    return rule("board." + column.id()).objectives().should(notFailing(column));
  }

  /**
   * Returns the rule that money and people go where the priorities are, in every unit.
   *
   * @param least the smallest fit that is good enough, from 0 to 1
   * @return the rule
   */
  public static AlignmentRule fitAtLeast(double least) {
    return rule("resources.fit")
        .strategy()
        .should(have(number(ResourceFit.CATALOGUE.metric("fit").id()).atLeast(least)));
  }

  /**
   * Returns the rules that the analyses find nothing: one for each kind of finding, of the same id
   * and severity. With a {@link Baseline} of today they let nothing get worse.
   *
   * @param analyses the analyses
   * @return the rules, in the order of the analyses
   */
  public static AlignmentRules noFindings(Analyses analyses) {
    return AlignmentRules.of(
        analyses.findingKinds().stream().map(Rules::none).collect(toImmutableList()));
  }

  private static AlignmentRule none(FindingKind kind) {
    return rule(kind.id()).strategy().should(noFinding(kind.id())).withSeverity(kind.severity());
  }
}
