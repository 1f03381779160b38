package io.alignment.analysis.internal;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An unmodifiable list of what there is to say of some numbers, such as the indices of elements.
 * Its items are made when somebody looks at them, always the same: of a large strategy nobody looks
 * at most of them.
 */
public final class LazyList<E> extends AbstractList<E> implements RandomAccess {

  private final int[] numbers;
  private final IntFunction<? extends E> item;

  private LazyList(int[] numbers, IntFunction<? extends E> item) {
    this.numbers = numbers;
    this.item = item;
  }

  /** Returns the list; neither the numbers nor what the function says of them may change. */
  public static <E> List<E> of(int[] numbers, IntFunction<? extends E> item) {
    return new LazyList<>(numbers, item);
  }

  /** Returns a list that does not change: the same one if it is known not to. */
  public static <E> List<E> copyOf(List<E> list) {
    return list instanceof LazyList ? list : ImmutableList.copyOf(list);
  }

  @Override
  public E get(int place) {
    return item.apply(numbers[place]);
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
