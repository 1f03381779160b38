package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.analysis.board.Board;
import io.alignment.model.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses steps: the best one, then the best after it, and so on, each time trying again only those
 * that may still be better than what was found; at last one step is exchanged for another as long
 * as that helps.
 *
 * <p>That what a step brings mostly becomes less after others, and so need not be tried again, is
 * the accelerated greedy algorithm of M. Minoux, 1978.
 */
final class Selection {

  private static final double NO_GAIN = 1e-9;
  private static final int HALF = 2;
  private static final int NEAR = 2;
  private static final int MOST_EXCHANGES = 10;
  private static final int OTHER_STARTS = 2;

  /** Of so many steps that bring anything, pairs are exchanged for pairs. */
  private static final int FEW = 12;

  /** A step may bring more with others than alone, but hardly twice as much. */
  private static final double LEAST_ALONE = 0.5;

  private final Trials trials;
  private final Settings settings;
  private final int mostTries;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Set<Candidate>, Double> known = new HashMap<>();
  private final List<Idea> ideas;
  private final Set<Idea> failed = Sets.newIdentityHashSet();
  private final int untried;

  Selection(Trials trials, List<Idea> ideas, Settings settings, int mostTries) {
    this.trials = trials;
    this.settings = settings;
    this.mostTries = mostTries;
    this.ideas = ideas;
    // Half of the tries are kept for trying again.
    int first = Math.min(ideas.size(), Math.max(1, mostTries / HALF));
    ideas.subList(0, first).forEach(it -> candidates.add(new Candidate(it, candidates.size())));
    untried = ideas.size() - first;
  }

  /** Returns how many steps are not tried. */
  int untried() {
    return untried;
  }

  /** Returns the steps that bring something by themselves, or were not tried. */
  List<Idea> hopeful() {
    return ideas.stream().filter(it -> !failed.contains(it)).toList();
  }

  private static final class Candidate {
    private final Idea idea;
    private final int number;
    // What it brings by itself, and at most what it brings after the steps chosen so far.
    private double alone = Double.POSITIVE_INFINITY;
    private double bound = Double.POSITIVE_INFINITY;
    private @Nullable Rise rise;
    private boolean isPossible;

    Candidate(Idea idea, int number) {
      this.idea = idea;
      this.number = number;
    }

    double bound() {
      return bound;
    }

    double alone() {
      return alone;
    }

    int number() {
      return number;
    }
  }

  private record Tried(Candidate candidate, Outcome outcome, double gain) {

    static @Nullable Tried better(@Nullable Tried one, Tried other) {
      return one == null || other.gain > one.gain ? other : one;
    }
  }

  /**
   * Steps chosen.
   *
   * @param ideas the steps, in order
   * @param outcomes what comes of each after those before it; of the strategy as it is first
   * @param front what can be had with less effort, and with all
   * @param firstStays in what share of cases the first would bring most if goals weighed otherwise;
   *     empty if there is none
   */
  record Chosen(
      List<Idea> ideas,
      List<Outcome> outcomes,
      List<EffortGain> front,
      OptionalDouble firstStays) {}

  /** Chooses. */
  Chosen choose() {
    Greedy best = chooseOneByOne(List.of(), List.of(trials.base()), Effort.LARGE);
    for (Candidate start : otherStarts(best.chosen)) {
      Optional<Outcome> outcome =
          isTryLeft() ? trials.after(trials.base(), start.idea.change()) : Optional.empty();
      if (outcome.filter(start.idea::isWise).isPresent()) {
        Greedy other =
            chooseOneByOne(List.of(start), List.of(trials.base(), outcome.get()), Effort.LARGE);
        best = other.worth() > best.worth() + NO_GAIN ? other : best;
      }
    }
    List<Candidate> chosen = new ArrayList<>(best.chosen);
    exchange(chosen, best.worth());
    best = chosen.equals(best.chosen) ? best : inOrder(chosen).orElse(best);
    return new Chosen(ideas(best.chosen), best.outcomes, front(best), firstStays(best.chosen));
  }

  private Effort effort(Candidate candidate) {
    return settings.effort(candidate.idea);
  }

  /** Returns what is found with small steps alone, with none that is large, and with all. */
  private List<EffortGain> front(Greedy best) {
    List<EffortGain> front = new ArrayList<>();
    for (Effort most : Effort.values()) {
      boolean isAll = best.chosen.stream().allMatch(it -> effort(it).compareTo(most) <= 0);
      if (!isAll && !isTryLeft()) {
        continue;
      }
      Greedy found = isAll ? best : chooseOneByOne(List.of(), List.of(trials.base()), most);
      double gain = found.worth() - trials.base().worth().total();
      if (!found.chosen.isEmpty() && front.stream().allMatch(it -> it.gain() < gain - NO_GAIN)) {
        front.add(new EffortGain(most, found.chosen.size(), gain));
      }
    }
    return front;
  }

  /** Returns how firm the first step is; another way to answer the same is none beside it. */
  private OptionalDouble firstStays(List<Candidate> chosen) {
    Rise rise = chosen.isEmpty() ? null : chosen.get(0).rise;
    if (rise == null) {
      return OptionalDouble.empty();
    }
    Idea first = chosen.get(0).idea;
    List<Rise> others = new ArrayList<>();
    for (Candidate it : candidates) {
      Rise other = it.rise;
      if (other != null && it.isPossible && !it.idea.isAgainst(first)) {
        others.add(other);
      }
    }
    return OptionalDouble.of(
        rise.isMostOf(
            others,
            trials.base().board().rows().stream().mapToDouble(Board.Row::weight).toArray()));
  }

  /** Returns steps in an order in which each can be made and is wise; as they stand if they can. */
  private Optional<Greedy> inOrder(List<Candidate> steps) {
    List<Candidate> chosen = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>(List.of(trials.base()));
    List<Candidate> rest = new ArrayList<>(steps);
    while (!rest.isEmpty()) {
      Outcome before = outcomes.get(outcomes.size() - 1);
      Optional<Outcome> after = Optional.empty();
      for (int i = 0; i < rest.size() && after.isEmpty(); i++) {
        after = trials.after(before, rest.get(i).idea.change()).filter(rest.get(i).idea::isWise);
        if (after.isPresent()) {
          chosen.add(rest.remove(i));
        }
      }
      if (after.isEmpty()) {
        return Optional.empty();
      }
      outcomes.add(after.get());
    }
    return Optional.of(new Greedy(chosen, outcomes));
  }

  /** Returns steps that cannot stand beside those chosen, and bring nearly as much as the first. */
  private List<Candidate> otherStarts(List<Candidate> chosen) {
    return candidates.stream()
        .filter(it -> !chosen.isEmpty() && !chosen.contains(it))
        .filter(it -> it.alone >= chosen.get(0).alone / HALF)
        .filter(it -> chosen.stream().anyMatch(of -> of.idea.isAgainst(it.idea)))
        .sorted(
            Comparator.comparingDouble(Candidate::alone)
                .reversed()
                .thenComparing(Candidate::number))
        .limit(OTHER_STARTS)
        .toList();
  }

  /** Returns the steps chosen one by one, without exchanges. */
  List<Idea> greedy() {
    return ideas(chooseOneByOne(List.of(), List.of(trials.base()), Effort.LARGE).chosen);
  }

  private static List<Idea> ideas(List<Candidate> chosen) {
    return chosen.stream().map(it -> it.idea).toList();
  }

  private record Greedy(List<Candidate> chosen, List<Outcome> outcomes) {

    double worth() {
      return outcomes.get(outcomes.size() - 1).worth().total();
    }
  }

  private Greedy chooseOneByOne(List<Candidate> start, List<Outcome> begin, Effort most) {
    List<Candidate> chosen = new ArrayList<>(start);
    List<Candidate> rest = new ArrayList<>(candidates);
    rest.removeIf(it -> effort(it).compareTo(most) > 0);
    rest.removeIf(it -> start.stream().anyMatch(of -> of.idea.isAgainst(it.idea)));
    rest.forEach(it -> it.bound = it.alone);
    List<Outcome> outcomes = new ArrayList<>(begin);
    while (chosen.size() < settings.steps()) {
      Optional<Tried> next = next(outcomes.get(outcomes.size() - 1), rest, chosen);
      if (next.isEmpty()) {
        break;
      }
      Candidate best = next.get().candidate;
      outcomes.add(next.get().outcome);
      chosen.add(best);
      trials.keep(edits(chosen), Optional.of(next.get().outcome));
      rest.removeIf(it -> it.idea.isAgainst(best.idea));
      rest.remove(best);
    }
    return new Greedy(chosen, outcomes);
  }

  private boolean isTryLeft() {
    return trials.tried() < mostTries;
  }

  /** Returns the best step after those chosen. */
  private Optional<Tried> next(Outcome current, List<Candidate> rest, List<Candidate> chosen) {
    boolean isFirst = chosen.isEmpty();
    @Nullable Tried best = null;
    @Nullable Tried other = null;
    List<Candidate> inOrder = new ArrayList<>(rest);
    inOrder.sort(
        Comparator.comparingDouble(Candidate::bound).reversed().thenComparing(Candidate::number));
    for (Candidate candidate : inOrder) {
      boolean isVaried = isVaried(candidate, chosen);
      if ((other != null && candidate.bound <= other.gain)
          || candidate.bound <= NO_GAIN
          || (best != null && !isFirst && !isTryLeft())) {
        break;
      }
      if ((!isVaried && best != null && candidate.bound <= best.gain)
          || !isAffordable(candidate, chosen)) {
        continue;
      }
      Optional<Outcome> outcome = trials.after(current, candidate.idea.change());
      if (outcome.isEmpty()) {
        if (isFirst) {
          candidate.alone = 0;
          candidate.bound = 0;
          failed.add(candidate.idea);
        }
        continue; // What cannot be made after these steps may be possible after another one.
      }
      boolean isWise = note(chosen, candidate, outcome.get());
      double gain = outcome.get().worth().total() - current.worth().total();
      candidate.bound = gain;
      if (isFirst && candidate.rise == null) {
        candidate.alone = gain;
        candidate.rise = Rise.of(current, outcome.get());
        candidate.isPossible = isWise;
      }
      if (isFirst && gain <= NO_GAIN) {
        failed.add(candidate.idea);
      }
      if (gain > NO_GAIN && isWise) {
        Tried tried = new Tried(candidate, outcome.get(), gain);
        best = Tried.better(best, tried);
        other = isVaried ? Tried.better(other, tried) : other;
      }
    }
    return Optional.ofNullable(
        other != null && best != null && other.gain >= best.gain / HALF ? other : best);
  }

  /** Keeps what a step after others is worth, and says whether all of them are wise then. */
  private boolean note(List<Candidate> chosen, Candidate candidate, Outcome outcome) {
    List<Candidate> steps = with(candidate, chosen, chosen.size());
    double worth = worth(Optional.of(outcome), steps);
    known.put(ImmutableSet.copyOf(steps), worth);
    return worth > Double.NEGATIVE_INFINITY;
  }

  /** Says whether a step is of another kind than the last two. */
  private boolean isVaried(Candidate candidate, List<Candidate> chosen) {
    return !settings.isVaried()
        || chosen.subList(Math.max(0, chosen.size() - NEAR), chosen.size()).stream()
            .noneMatch(it -> it.idea.kind() == candidate.idea.kind());
  }

  private boolean isAffordable(Candidate candidate, List<Candidate> chosen) {
    if (settings.spending().isEmpty()) {
      return true;
    }
    List<Idea> ideas = new ArrayList<>(chosen.stream().map(it -> it.idea).toList());
    ideas.add(candidate.idea);
    return settings.affords(ideas, trials.base().question().whole());
  }

  // Exchanges

  private void exchange(List<Candidate> chosen, double reached) {
    double worth = reached;
    for (int i = 0; i < MOST_EXCHANGES; i++) {
      Optional<Exchange> best = bestExchange(chosen, worth);
      if (best.isEmpty()) {
        best = pairExchange(chosen, worth);
      }
      if (best.isEmpty()) {
        return;
      }
      chosen.clear();
      chosen.addAll(best.get().chosen);
      worth = best.get().worth;
    }
  }

  private record Exchange(List<Candidate> chosen, double worth) {}

  /**
   * Returns the best exchange of one step for another; in the place after the last one is added.
   */
  private Optional<Exchange> bestExchange(List<Candidate> chosen, double worth) {
    @Nullable Exchange best = null;
    List<Candidate> inOrder = byGain();
    for (int place = 0; place < Math.min(chosen.size() + 1, settings.steps()); place++) {
      List<Candidate> others = new ArrayList<>(chosen);
      if (place < chosen.size()) {
        others.remove(place);
      }
      Optional<Outcome> without = outcome(others);
      double lost = others.size() < chosen.size() ? worth - worth(without, others) : NO_GAIN;
      for (Candidate candidate : inOrder) {
        if (candidate.alone <= lost * LEAST_ALONE || !isTryLeft()) {
          break;
        }
        if (chosen.contains(candidate)
            || others.stream().anyMatch(it -> it.idea.isAgainst(candidate.idea))
            || !isVaried(candidate, chosen, place)
            || !isAffordable(candidate, others)) {
          continue;
        }
        List<Candidate> exchanged = with(candidate, chosen, place);
        double now =
            known.computeIfAbsent(
                ImmutableSet.copyOf(exchanged),
                it -> worth(after(without, candidate, exchanged), exchanged));
        if (now > (best == null ? worth : best.worth) + NO_GAIN) {
          best = new Exchange(exchanged, now);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns an exchange of up to two steps for two others, those that bring most first. */
  private Optional<Exchange> pairExchange(List<Candidate> chosen, double worth) {
    List<Candidate> inOrder = byGain().stream().filter(it -> it.alone > NO_GAIN).toList();
    if (inOrder.size() > FEW) {
      return Optional.empty();
    }
    for (List<Candidate> others : withoutUpToTwo(chosen)) {
      for (int i = 0; i < inOrder.size(); i++) {
        for (int j = i + 1; j < inOrder.size() && isTryLeft(); j++) {
          List<Candidate> exchanged = new ArrayList<>(others);
          if (join(inOrder.get(i), exchanged) && join(inOrder.get(j), exchanged)) {
            double now = worth(exchanged);
            if (now > worth + NO_GAIN) {
              return Optional.of(new Exchange(exchanged, now));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the steps without one or two of them, so that two have room; without two first. */
  private List<List<Candidate>> withoutUpToTwo(List<Candidate> chosen) {
    List<List<Candidate>> without = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = i; j < chosen.size(); j++) {
        List<Candidate> others = new ArrayList<>(chosen);
        others.removeAll(List.of(chosen.get(i), chosen.get(j)));
        if (others.size() + 2 <= settings.steps()) {
          without.add(others);
        }
      }
    }
    without.sort(Comparator.comparingInt(List::size));
    return without;
  }

  private boolean join(Candidate candidate, List<Candidate> others) {
    return !others.contains(candidate)
        && others.stream().noneMatch(it -> it.idea.isAgainst(candidate.idea))
        && isVaried(candidate, others, others.size())
        && isAffordable(candidate, others)
        && others.add(candidate);
  }

  private List<Candidate> byGain() {
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::alone)
                .reversed()
                .thenComparing(Candidate::number))
        .toList();
  }

  private static List<Candidate> with(Candidate candidate, List<Candidate> chosen, int place) {
    List<Candidate> exchanged = new ArrayList<>(chosen);
    if (place < chosen.size()) {
      exchanged.set(place, candidate);
    } else {
      exchanged.add(candidate);
    }
    return exchanged;
  }

  /** Says whether a step may stand at a place: it is of no other kind, or of none near there. */
  private boolean isVaried(Candidate candidate, List<Candidate> chosen, int place) {
    StepKind kind = candidate.idea.kind();
    return !settings.isVaried()
        || (place < chosen.size() && chosen.get(place).idea.kind() == kind)
        || chosen
            .subList(Math.max(0, place - NEAR), Math.min(chosen.size(), place + NEAR + 1))
            .stream()
            .noneMatch(it -> it.idea.kind() == kind);
  }

  private Optional<Outcome> outcome(List<Candidate> steps) {
    Optional<Outcome> outcome = trials.of(edits(steps));
    trials.keep(edits(steps), outcome);
    return outcome;
  }

  /** Returns what comes of a step after others, or of all anew where these cannot be made alone. */
  private Optional<Outcome> after(
      Optional<Outcome> others, Candidate candidate, List<Candidate> all) {
    return others.isPresent()
        ? trials.after(others.get(), candidate.idea.change())
        : trials.of(edits(all));
  }

  private static List<Edit> edits(List<Candidate> steps) {
    return steps.stream().map(it -> it.idea.change()).toList();
  }

  private double worth(List<Candidate> steps) {
    return known.computeIfAbsent(
        ImmutableSet.copyOf(steps), it -> worth(trials.of(edits(steps)), steps));
  }

  private static double worth(Optional<Outcome> outcome, List<Candidate> steps) {
    return outcome
        .filter(after -> steps.stream().allMatch(it -> it.idea.isWise(after)))
        .map(it -> it.worth().total())
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
