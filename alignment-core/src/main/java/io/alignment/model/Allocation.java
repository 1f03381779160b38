package io.alignment.model;

import static io.alignment.model.NotNull.notNull;
import static io.alignment.model.NotNull.notNullEnds;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A resource is given to an objective or initiative. Several allocations between the same ends are
 * told apart by their periods.
 *
 * @param source the id of the resource
 * @param target the id of the objective or initiative
 * @param amount how much, above 0, in the resource's unit; only for technology it may be absent,
 *     which then says "is used by"
 * @param period when; every day unless said otherwise
 */
public record Allocation(
    String source, String target, Optional<BigDecimal> amount, DateRange period)
    implements Relation {

  public Allocation {
    notNullEnds(source, target);
    amount = amount.map(Decimals::normal);
  }

  /**
   * Returns an allocation for every day.
   *
   * @param source the id of the resource
   * @param target the id of the objective or initiative
   * @param amount how much, above 0, in the resource's unit
   * @return the allocation
   */
  public static Allocation of(String source, String target, BigDecimal amount) {
    return new Allocation(
        source, target, Optional.of(notNull(amount, "amount")), DateRange.always());
  }

  /**
   * Returns an allocation for every day.
   *
   * @param source the id of the resource
   * @param target the id of the objective or initiative
   * @param amount how much, above 0, in the resource's unit
   * @return the allocation
   */
  public static Allocation of(String source, String target, long amount) {
    return of(source, target, BigDecimal.valueOf(amount));
  }

  /**
   * Returns an allocation of technology that is used, without an amount.
   *
   * @param source the id of the technological resource
   * @param target the id of the objective or initiative that uses it
   * @return the allocation
   */
  public static Allocation of(String source, String target) {
    return new Allocation(source, target, Optional.empty(), DateRange.always());
  }

  /**
   * Returns this allocation in another period.
   *
   * @param period when
   * @return an allocation equal to this one but for its period
   */
  public Allocation during(DateRange period) {
    return new Allocation(source, target, amount, period);
  }

  @Override
  public Kind kind() {
    return Kind.ALLOCATION;
  }

  @Override
  public String distinction() {
    return period.equals(DateRange.always())
        ? ""
        : period.from().map(Object::toString).orElse("")
            + "/"
            + period.until().map(Object::toString).orElse("");
  }
}
