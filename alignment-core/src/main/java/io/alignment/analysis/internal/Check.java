package io.alignment.analysis.internal;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * One question to many elements. Of each the record shows that it is so, shows the opposite
 * (failing), or is silent (unknown). It is counted and weighed in one place.
 */
public final class Check {

  private final int[] elements;
  private final IntFunction<State> state;
  // Of each element, as it is counted, weighed and found by turns.
  private final State[] states;

  private Check(int[] elements, IntFunction<State> state, State[] states) {
    this.elements = elements;
    this.state = state;
    this.states = states;
  }

  /** Asks elements, given as ascending indices, what the record says of each. */
  public static Check of(int[] elements, IntFunction<State> state) {
    State[] states = new State[elements.length];
    for (int place = 0; place < states.length; place++) {
      states[place] = state.apply(elements[place]);
    }
    return new Check(elements, state, states);
  }

  /** Asks elements something of which the record is never silent. */
  public static Check ofFact(int[] elements, IntPredicate isShown) {
    return of(elements, element -> State.of(isShown.test(element)));
  }

  /** Asks the same elements whether this and another are shown; unknown where one is. */
  public Check and(Check other) {
    State[] both = new State[states.length];
    for (int place = 0; place < both.length; place++) {
      both[place] = both(states[place], other.states[place]);
    }
    return new Check(elements, element -> both(at(element), other.at(element)), both);
  }

  private static State both(State one, State other) {
    return one == State.UNKNOWN || other == State.SHOWN ? one : other;
  }

  /** Returns whether it is shown of an element; empty where that is unknown. */
  public Optional<Boolean> isKnownAt(int element) {
    State known = at(element);
    return known == State.UNKNOWN ? Optional.empty() : Optional.of(known == State.SHOWN);
  }

  /** Returns what the record says of an element. */
  public State at(int element) {
    return state.apply(element);
  }

  /** Says whether it is shown of an element. */
  public boolean isShown(int element) {
    return at(element) == State.SHOWN;
  }

  /** Returns the elements that fail, as ascending indices. */
  public int[] failing() {
    int[] failing = new int[elements.length];
    int size = 0;
    for (int place = 0; place < states.length; place++) {
      if (states[place] == State.FAILING) {
        failing[size++] = elements[place];
      }
    }
    return Arrays.copyOf(failing, size);
  }

  /** Counts the elements. */
  public Tally tally() {
    return tally(element -> 1);
  }

  /** Adds the weights of the elements up. */
  public Tally tally(IntToDoubleFunction weight) {
    Tally tally = new Tally();
    for (int place = 0; place < states.length; place++) {
      tally.add(states[place], weight.applyAsDouble(elements[place]));
    }
    return tally;
  }

  /** Returns the share of each group that is shown; an element without a group does not count. */
  public <K extends Enum<K>> Map<K, OptionalDouble> shares(
      Class<K> groups, IntFunction<Optional<K>> group) {
    Map<K, Tally> tallies = new EnumMap<>(groups);
    for (int place = 0; place < states.length; place++) {
      Optional<K> of = group.apply(elements[place]);
      if (of.isPresent()) {
        tallies.computeIfAbsent(of.get(), it -> new Tally()).add(states[place], 1);
      }
    }
    return Maps.transformValues(tallies, Tally::share);
  }

  /** What the record says of an element. */
  public enum State {
    /** It is so. */
    SHOWN,
    /** Nobody has written anything about it. */
    UNKNOWN,
    /** It is not so. */
    FAILING;

    /** Returns what a fact shows. */
    public static State of(boolean isSo) {
      return isSo ? SHOWN : FAILING;
    }
  }

  /** How much is shown, failing and unknown. */
  public static final class Tally {
    private double shown;
    private double failing;
    private double unknown;

    /** Adds an element. */
    public void add(State state, double weight) {
      switch (state) {
        case SHOWN -> shown += weight;
        case FAILING -> failing += weight;
        case UNKNOWN -> unknown += weight;
      }
    }

    /** Returns how much is shown. */
    public double shown() {
      return shown;
    }

    /** Returns how much fails. */
    public double failing() {
      return failing;
    }

    /** Returns of how much nobody has written anything. */
    public double unknown() {
      return unknown;
    }

    /** Returns how much is known. */
    public double known() {
      return shown + failing;
    }

    /** Returns how much there is. */
    public double all() {
      return known() + unknown;
    }

    /** Returns the share of what is known that is shown; absent where nothing is. */
    public OptionalDouble share() {
      return known() == 0 ? OptionalDouble.empty() : OptionalDouble.of(shown / known());
    }

    /** Returns the share of all that is known; absent where there is nothing. */
    public OptionalDouble completeness() {
      return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of(known() / all());
    }
  }
}
