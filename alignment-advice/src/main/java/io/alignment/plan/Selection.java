package io.alignment.plan;

import io.alignment.analysis.matters.Matter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Trials trials;
  private final Settings settings;
  private final int mostTries;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<List<Candidate>, Double> known = new HashMap<>();
  private final List<Idea> ideas;
  private final Set<Idea> failed = new HashSet<>();
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

  /** Says whether a step that brings something, or was not tried, answers a matter. */
  boolean isAnswered(Matter matter) {
    return ideas.stream()
        .filter(it -> !failed.contains(it))
        .anyMatch(
            it ->
                it.matter().equals(matter)
                    || matter.findings().stream().anyMatch(of -> it.answers().contains(of.key())));
  }

  private static final class Candidate {
    private final Idea idea;
    private final int number;
    // What it brings by itself, and at most what it brings after the steps chosen so far.
    private double alone = Double.POSITIVE_INFINITY;
    private double bound = Double.POSITIVE_INFINITY;

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

  /** Returns the steps chosen, in order. */
  List<Idea> choose() {
    List<Candidate> chosen = new ArrayList<>();
    List<Candidate> rest = new ArrayList<>(candidates);
    Outcome current = trials.base();
    while (chosen.size() < settings.steps()) {
      Optional<Tried> next = next(current, rest, chosen);
      if (next.isEmpty()) {
        break;
      }
      Candidate best = next.get().candidate;
      current = next.get().outcome;
      chosen.add(best);
      rest.removeIf(it -> it.idea.isAgainst(best.idea));
      rest.remove(best);
    }
    exchange(chosen, current.worth().total());
    return chosen.stream().map(it -> it.idea).toList();
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
        rest.remove(candidate);
        if (isFirst) {
          candidate.alone = 0;
          failed.add(candidate.idea);
        }
        continue;
      }
      double gain = outcome.get().worth().total() - current.worth().total();
      candidate.bound = gain;
      if (isFirst) {
        candidate.alone = gain;
      }
      if (isFirst && gain <= NO_GAIN) {
        failed.add(candidate.idea);
      }
      if (gain > NO_GAIN) {
        Tried tried = new Tried(candidate, outcome.get(), gain);
        best = Tried.better(best, tried);
        other = isVaried ? Tried.better(other, tried) : other;
      }
    }
    return Optional.ofNullable(
        other != null && best != null && other.gain >= best.gain / HALF ? other : best);
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
        return;
      }
      chosen.set(best.get().place, best.get().candidate);
      worth = best.get().worth;
    }
  }

  private record Exchange(int place, Candidate candidate, double worth) {}

  private Optional<Exchange> bestExchange(List<Candidate> chosen, double worth) {
    @Nullable Exchange best = null;
    List<Candidate> inOrder = new ArrayList<>(candidates);
    inOrder.sort(
        Comparator.comparingDouble(Candidate::alone).reversed().thenComparing(Candidate::number));
    for (int place = 0; place < chosen.size(); place++) {
      List<Candidate> others = new ArrayList<>(chosen);
      others.remove(place);
      double lost = worth - worth(others);
      for (Candidate candidate : inOrder) {
        if (candidate.alone <= lost + NO_GAIN || !isTryLeft()) {
          break;
        }
        if (chosen.contains(candidate)
            || others.stream().anyMatch(it -> it.idea.isAgainst(candidate.idea))
            || !isVaried(candidate, chosen, place)
            || !isAffordable(candidate, others)) {
          continue;
        }
        List<Candidate> exchanged = new ArrayList<>(chosen);
        exchanged.set(place, candidate);
        double now = worth(exchanged);
        if (now > (best == null ? worth : best.worth) + NO_GAIN) {
          best = new Exchange(place, candidate, now);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Says whether a step may stand at a place: it is of no other kind, or of none near there. */
  private boolean isVaried(Candidate candidate, List<Candidate> chosen, int place) {
    StepKind kind = candidate.idea.kind();
    return !settings.isVaried()
        || chosen.get(place).idea.kind() == kind
        || chosen
            .subList(Math.max(0, place - NEAR), Math.min(chosen.size(), place + NEAR + 1))
            .stream()
            .noneMatch(it -> it.idea.kind() == kind);
  }

  private double worth(List<Candidate> steps) {
    Double worth = known.get(steps);
    if (worth == null) {
      worth =
          trials
              .of(steps.stream().map(it -> it.idea.change()).toList())
              .map(it -> it.worth().total())
              .orElse(Double.NEGATIVE_INFINITY);
      known.put(List.copyOf(steps), worth);
    }
    return worth;
  }
}
