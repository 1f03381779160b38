package io.alignment.analysis.summary;

import com.google.common.collect.ImmutableMap;
import io.alignment.internal.NearMiss;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How much each dimension counts in the {@link Summary}, and each term in its dimension. Only
 * ratios count: a dimension of weight 2 counts twice as much as one of weight 1. What weighs 0 does
 * not count at all.
 *
 * <p>The usual weights are all 1, a convention of this library: where nobody knows better, equal
 * weights do about as well as any (R. M. Dawes, The robust beauty of improper linear models,
 * American Psychologist 34/7, 1979, doi 10.1037/0003-066X.34.7.571).
 */
public final class Weights {

  private static final Weights EQUAL = new Weights(ones());

  private final ImmutableMap<String, Double> byId;

  private Weights(Map<String, Double> byId) {
    this.byId = ImmutableMap.copyOf(byId);
  }

  private static Map<String, Double> ones() {
    Map<String, Double> ones = new LinkedHashMap<>();
    for (TermKind term : TermKind.values()) {
      ones.put(term.dimension().id(), 1.0);
    }
    for (TermKind term : TermKind.values()) {
      ones.put(term.id(), 1.0);
    }
    return ones;
  }

  /** {@return the usual weights, all 1} */
  public static Weights equal() {
    return EQUAL;
  }

  /**
   * Returns these weights with one of them changed.
   *
   * @param id the id of a dimension, such as {@code time}, or of a term, such as {@code
   *     people.owned}
   * @param weight at least 0
   * @return the new weights
   * @throws IllegalArgumentException if there is no such dimension or term, or the weight is
   *     negative or not finite
   */
  public Weights with(String id, double weight) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException(
          "There is no dimension or term \"%s\".".formatted(id)
              + NearMiss.of(id, byId.keySet())
                  .map(" Did you mean \"%s\"?"::formatted)
                  .orElse(" There are: " + String.join(", ", byId.keySet()) + "."));
    }
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "%s is no weight for \"%s\". Give a number of 0 or more.".formatted(weight, id));
    }
    Map<String, Double> changed = new LinkedHashMap<>(byId);
    changed.put(id, weight);
    return new Weights(changed);
  }

  /**
   * Returns these weights, each multiplied by a number at random between one half and two, to see
   * how far a judgement depends on them.
   *
   * @param seed the same seed gives the same weights
   * @return the new weights
   */
  public Weights varied(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Double> varied = new LinkedHashMap<>();
    byId.forEach((id, weight) -> varied.put(id, weight * Math.pow(2, 2 * random.nextDouble() - 1)));
    return new Weights(varied);
  }

  /**
   * Returns the weight of a dimension or term.
   *
   * @param id its id
   * @return the weight, at least 0
   * @throws IllegalArgumentException if there is no such dimension or term
   */
  public double of(String id) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException("There is no dimension or term \"%s\".".formatted(id));
    }
    return Objects.requireNonNull(byId.get(id));
  }

  /** {@return all weights by id, those of dimensions first} */
  public Map<String, Double> byId() {
    return byId;
  }
}
