package io.alignment.analysis.summary;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Result;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How aligned the business is as a whole, and of what that is made up: the answer of {@link
 * SummaryAnalysis}. Never show the score without the completeness.
 *
 * @param score the weighted mean of the dimensions, from 0 to 1, exactly the sum of their
 *     contributions; empty if nothing can be judged
 * @param completeness the share of all weight that rests on something known, from 0 to 1
 * @param dimensions the dimensions, always all and in the same order
 */
public record Summary(OptionalDouble score, double completeness, List<DimensionRow> dimensions)
    implements Result {

  /** What it can say. */
  public static final Catalogue<Summary> CATALOGUE =
      Catalogue.of("summary", Summary.class)
          .whole(
              it ->
                  it.share("score", Better.UP, Summary::score)
                      .share("completeness", Better.UP, Summary::completeness))
          .each(
              Subject.GROUP,
              Summary::dimensions,
              of -> of.dimension().id(),
              it -> it.share("dimension", Better.UP, DimensionRow::score))
          .each(
              Subject.GROUP,
              Summary::terms,
              Term::id,
              it -> it.share("term", Better.UP, Term::value))
          .build();

  public Summary {
    dimensions = ImmutableList.copyOf(dimensions);
  }

  /** {@return no findings: what is wrong is found by the analyses on which the summary rests} */
  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public Catalogue<Summary> catalogue() {
    return CATALOGUE;
  }

  /** {@return the terms of all dimensions, in their order} */
  public List<Term> terms() {
    return dimensions.stream()
        .flatMap(dimension -> dimension.terms().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what the same terms add up to under other weights.
   *
   * @param weights how much each dimension and term counts
   * @return the summary
   */
  public Summary weighted(Weights weights) {
    return new Weighing(terms(), weights).summary();
  }

  /**
   * How aligned the business is in one respect.
   *
   * @param dimension the respect
   * @param score the weighted mean of its terms, from 0 to 1; empty if none can be computed
   * @param completeness the share of its weight that rests on something known, from 0 to 1
   * @param weight its part of the whole, from 0 to 1; 0 if nothing in it can be computed, as the
   *     others share its weight then
   * @param contribution what it adds to the score, exactly the sum of what its terms add
   * @param terms its terms, always all and in the same order
   */
  public record DimensionRow(
      Dimension dimension,
      OptionalDouble score,
      double completeness,
      double weight,
      double contribution,
      List<Term> terms) {

    public DimensionRow {
      terms = ImmutableList.copyOf(terms);
    }
  }

  /**
   * One share of which the summary is made up.
   *
   * @param id its name, such as {@code people.owned}
   * @param definition of what it is the share
   * @param numerator how much of it is well
   * @param denominator how much there is of it
   * @param value numerator / denominator, from 0 to 1; empty if there is nothing of it
   * @param completeness the share of it of which anything is known, from 0 to 1
   * @param weight its part of the whole, from 0 to 1; 0 without a value, as the other terms of its
   *     dimension share its weight then
   * @param contribution what it adds to the score: weight · value, rounded so that the
   *     contributions of all terms add up to the score exactly, in whatever order
   */
  public record Term(
      String id,
      String definition,
      double numerator,
      double denominator,
      OptionalDouble value,
      double completeness,
      double weight,
      double contribution) {}
}
