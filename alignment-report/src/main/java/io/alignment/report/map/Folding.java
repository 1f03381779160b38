package io.alignment.report.map;

import com.google.common.collect.Sets;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Folds a map until it has few enough cards. */
final class Folding {

  private static final Comparator<Card> HEAVIEST_FIRST =
      Comparator.<Card>comparingDouble(it -> -it.priority().orElse(0)).thenComparing(Card::id);

  private final StrategyMap map;
  private final int most;
  private final int others;
  private final Map<String, Card> cards = new HashMap<>();
  private final Map<String, List<String>> supporters = new HashMap<>();
  private final Map<String, List<String>> supported = new HashMap<>();

  Folding(StrategyMap map, int most, int others) {
    if (most < 1 || others < 1) {
      throw new IllegalArgumentException(
          "A map needs room for at least one card of each kind, not for %s and %s."
              .formatted(most, others));
    }
    this.map = map;
    this.most = most;
    this.others = others;
    map.cards().forEach(card -> cards.put(card.id(), card));
    for (Link link : map.links()) {
      if (link.kind() == Relation.Kind.SUPPORT) {
        supporters.computeIfAbsent(link.to(), it -> new ArrayList<>()).add(link.from());
        supported.computeIfAbsent(link.from(), it -> new ArrayList<>()).add(link.to());
      }
    }
  }

  StrategyMap map() {
    boolean fits =
        map.bands().stream()
                    .filter(it -> it.layer() == Band.Layer.STRATEGY)
                    .mapToInt(it -> it.cards().size())
                    .sum()
                <= most
            && map.bands().stream()
                .filter(it -> it.layer() != Band.Layer.STRATEGY)
                .allMatch(it -> it.cards().size() <= others);
    return fits ? map : fold();
  }

  private StrategyMap fold() {
    Set<String> shown = strategyCards();
    for (Band band : map.bands()) {
      if (band.layer() != Band.Layer.STRATEGY) {
        selected(band, shown).forEach(card -> shown.add(card.id()));
      }
    }
    List<Band> bands = new ArrayList<>();
    for (Band band : map.bands()) {
      List<Card> kept =
          band.cards().stream()
              .filter(card -> shown.contains(card.id()))
              .map(card -> card.withBelow(hiddenBelow(card.id(), shown)))
              .toList();
      if (!kept.isEmpty()) {
        bands.add(
            new Band(
                band.id(),
                band.title(),
                band.layer(),
                kept,
                band.more() + band.cards().size() - kept.size()));
      }
    }
    return new StrategyMap(
        map.title(),
        bands,
        map.links().stream()
            .filter(it -> shown.contains(it.from()) && shown.contains(it.to()))
            .toList());
  }

  /** Takes what leads to a vision first; what leads nowhere fills the room that is left. */
  private Set<String> strategyCards() {
    List<Card> visions =
        cards.values().stream()
            .filter(card -> card.type() == Element.Type.VISION)
            .sorted(HEAVIEST_FIRST)
            .toList();
    Set<String> anchored = below(visions.stream().map(Card::id).toList());
    List<Card> nowhere =
        cards.values().stream()
            .filter(card -> isStrategy(card) && !anchored.contains(card.id()))
            .filter(card -> above(card.id()).isEmpty())
            .sorted(HEAVIEST_FIRST)
            .toList();
    Set<String> shown = new HashSet<>();
    descend(visions, anchored, shown);
    descend(nowhere, Sets.difference(cards.keySet(), anchored), shown);
    return shown;
  }

  /**
   * Takes whole levels while there is room, from the top down; of the first level of objectives
   * that is too large, and so would leave nothing to see, the heaviest.
   */
  private void descend(List<Card> top, Set<String> within, Set<String> shown) {
    List<Card> level = top;
    while (!level.isEmpty()) {
      int room = most - shown.size();
      if (level.size() > room) {
        if (shown.stream().noneMatch(this::isObjective)) {
          level.stream().limit(room).forEach(card -> shown.add(card.id()));
        }
        return;
      }
      level.forEach(card -> shown.add(card.id()));
      Set<String> next = new HashSet<>();
      for (Card card : level) {
        for (String below : supporters.getOrDefault(card.id(), List.of())) {
          // Only what stands below nothing that is still to come: depth is that of the longest way.
          if (isStrategy(card(below))
              && above(below).stream().filter(within::contains).allMatch(shown::contains)) {
            next.add(below);
          }
        }
      }
      next.removeAll(shown);
      level = next.stream().map(this::card).sorted(HEAVIEST_FIRST).toList();
    }
  }

  /** Returns what leads up to some cards, with these. */
  private Set<String> below(Collection<String> top) {
    Set<String> below = new LinkedHashSet<>(top);
    Deque<String> queue = new ArrayDeque<>(below);
    while (!queue.isEmpty()) {
      for (String id : supporters.getOrDefault(queue.remove(), List.of())) {
        if (below.add(id)) {
          queue.add(id);
        }
      }
    }
    return below;
  }

  private Card card(String id) {
    return Objects.requireNonNull(cards.get(id));
  }

  private boolean isObjective(String id) {
    return card(id).type() == Element.Type.OBJECTIVE;
  }

  private static boolean isStrategy(Card card) {
    return card.type() == Element.Type.VISION || card.type() == Element.Type.OBJECTIVE;
  }

  private Collection<String> above(String id) {
    return supported.getOrDefault(id, List.of()).stream().filter(cards::containsKey).toList();
  }

  /**
   * Of what serves anything that is shown the heaviest. What serves nothing at all is shown only
   * where nothing that serves is folded, so that it does not take the place of that.
   */
  private List<Card> selected(Band band, Set<String> shown) {
    Set<String> serving = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (Link link : map.links()) {
      if (link.isLineOfSight()) {
        (shown.contains(link.to()) ? serving : folded).add(link.from());
      }
    }
    boolean allServing =
        band.cards().stream()
            .allMatch(card -> serving.contains(card.id()) || !folded.contains(card.id()));
    return band.cards().stream()
        .filter(card -> serving.contains(card.id()) || allServing)
        .sorted(HEAVIEST_FIRST)
        .limit(others)
        .toList();
  }

  /** Counts what is hidden right below a card, not below others that are shown and tell it too. */
  private int hiddenBelow(String id, Set<String> shown) {
    Set<String> hidden = new HashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(id));
    while (!queue.isEmpty()) {
      for (String below : supporters.getOrDefault(queue.remove(), List.of())) {
        if (!shown.contains(below) && hidden.add(below)) {
          queue.add(below);
        }
      }
    }
    return hidden.size();
  }
}
