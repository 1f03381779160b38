package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Vision;
import java.util.List;
import java.util.function.Function;

/** A rule of which only the id is known. Next comes what it looks at. */
public final class NewRule {

  private final String id;

  NewRule(String id) {
    this.id = id;
  }

  /** {@return a rule about all visions, to be gone on with} */
  public Selection<AnalyzedElement<Vision>> visions() {
    return select("Visions", AnalyzedStrategy::visions);
  }

  /** {@return a rule about all objectives but for key results, to be gone on with} */
  public Selection<AnalyzedWork<Objective>> objectives() {
    return select("Objectives", AnalyzedStrategy::objectives);
  }

  /** {@return a rule about all key results, to be gone on with} */
  public Selection<AnalyzedWork<Objective>> keyResults() {
    return select("Key results", AnalyzedStrategy::keyResults);
  }

  /** {@return a rule about all initiatives, to be gone on with} */
  public Selection<AnalyzedWork<Initiative>> initiatives() {
    return select("Initiatives", AnalyzedStrategy::initiatives);
  }

  /** {@return a rule about all business functions, to be gone on with} */
  public Selection<AnalyzedElement<BusinessFunction>> functions() {
    return select("Functions", AnalyzedStrategy::functions);
  }

  /** {@return a rule about all resources, to be gone on with} */
  public Selection<AnalyzedElement<Resource>> resources() {
    return select("Resources", AnalyzedStrategy::resources);
  }

  /** {@return a rule about all factors, to be gone on with} */
  public Selection<AnalyzedElement<Factor>> factors() {
    return select("Factors", AnalyzedStrategy::factors);
  }

  /** {@return a rule about all elements of whatever type, to be gone on with} */
  public Selection<AnalyzedElement<?>> elements() {
    return select(
        "Elements",
        strategy ->
            strategy.strategy().elements().stream()
                .<AnalyzedElement<?>>map(it -> AnalyzedElement.of(it, strategy))
                .collect(ImmutableList.toImmutableList()));
  }

  /** {@return a rule about the strategy as a whole, to be gone on with} */
  public Selection<AnalyzedStrategy> strategy() {
    return select("The strategy", List::of);
  }

  private <S extends Subject> Selection<S> select(
      String words, Function<AnalyzedStrategy, List<S>> all) {
    return new Selection<>(id, words, all);
  }

  /**
   * Makes a rule of plain code, where other words end. Its findings become causes of those of the
   * rule: one for each list of elements that they name.
   *
   * @param sentence what the rule says, without a final period
   * @param broken says where and why it is broken; nothing if it is not. It is pure, as analyses
   *     are.
   * @return the rule
   */
  public AlignmentRule check(String sentence, Function<AnalyzedStrategy, List<Finding>> broken) {
    return new AlignmentRule(
        id, sentence, strategy -> new AlignmentRule.Look(1, broken.apply(strategy)));
  }
}
