package io.alignment.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer says what it says. It is found when somebody asks for it, always the same, as
 * nobody asks of most of a large strategy; and it is left out where answers are written.
 *
 * @param <T> what explains
 */
public final class Explanation<T> implements Supplier<T> {

  private final Supplier<T> reasons;

  private Explanation(Supplier<T> reasons) {
    this.reasons = Suppliers.memoize(reasons::get);
  }

  /**
   * Returns an explanation.
   *
   * @param reasons finds it; the same whenever it is asked
   * @param <T> what explains
   * @return the explanation
   */
  public static <T> Explanation<T> of(Supplier<T> reasons) {
    return new Explanation<>(requireNonNull(reasons));
  }

  /** {@return what explains} */
  @Override
  public T get() {
    return reasons.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Explanation<?> that && get().equals(that.get()));
  }

  /** {@return the same for all, as to find what explains takes long} */
  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
