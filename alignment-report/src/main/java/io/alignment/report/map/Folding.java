package io.alignment.report.map;

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

  /**
   * Takes whole levels from the top while there is room; of the first one too large the heaviest.
   */
  private Set<String> strategyCards() {
    Set<String> shown = new HashSet<>();
    List<Card> level =
        cards.values().stream()
            .filter(Folding::isStrategy)
            .filter(card -> isTop(card.id()))
            .sorted(HEAVIEST_FIRST)
            .toList();
    Set<String> waiting = new HashSet<>();
    while (!level.isEmpty()) {
      int room = most - shown.size();
      if (level.size() > room) {
        if (shown.stream().noneMatch(this::isObjective)) {
          level.stream().limit(room).forEach(card -> shown.add(card.id()));
        }
        return shown;
      }
      level.forEach(card -> shown.add(card.id()));
      waiting.clear();
      for (Card card : level) {
        for (String below : supporters.getOrDefault(card.id(), List.of())) {
          // Only what stands below nothing that is still to come; so depth is that of the longest
          // way.
          if (isStrategy(card(below)) && shown.containsAll(above(below))) {
            waiting.add(below);
          }
        }
      }
      level = waiting.stream().map(this::card).sorted(HEAVIEST_FIRST).toList();
    }
    return shown;
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

  private boolean isTop(String id) {
    return above(id).isEmpty();
  }

  private Collection<String> above(String id) {
    return supported.getOrDefault(id, List.of()).stream().filter(cards::containsKey).toList();
  }

  /** Of what serves anything that is shown, or serves nothing at all, the most; heaviest first. */
  private List<Card> selected(Band band, Set<String> shown) {
    Set<String> serving = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (Link link : map.links()) {
      if (link.isLineOfSight()) {
        (shown.contains(link.to()) ? serving : folded).add(link.from());
      }
    }
    return band.cards().stream()
        .filter(card -> serving.contains(card.id()) || !folded.contains(card.id()))
        .sorted(HEAVIEST_FIRST)
        .limit(others)
        .toList();
  }

  private int hiddenBelow(String id, Set<String> shown) {
    Set<String> hidden = new LinkedHashSet<>();
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
