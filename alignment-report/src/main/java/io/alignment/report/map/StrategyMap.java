package io.alignment.report.map;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Report;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.CommonUnits;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a strategy map shows: the visions on top, the objectives in bands below them, then what is
 * done, who does it and with what; and what leads where. What was given up is not shown. Data only:
 * a {@code Diagram} draws it.
 *
 * <p>The idea of a map with perspectives as bands is that of R. S. Kaplan and D. P. Norton,
 * <em>Having Trouble with Your Strategy? Then Map It</em>, Harvard Business Review 78/5, 2000.
 *
 * @param title what people read above it
 * @param bands the bands, from the vision down; none of them is empty
 * @param links what leads where between the cards shown, by kind, source and target
 */
public record StrategyMap(String title, List<Band> bands, List<Link> links) {

  /** With more visions and objectives than this a picture cannot be read any more. */
  public static final int MOST_READABLE = 300;

  /** The same for initiatives, functions and resources. */
  public static final int MOST_OTHERS_READABLE = 60;

  public StrategyMap {
    bands = ImmutableList.copyOf(bands);
    links = ImmutableList.copyOf(links);
  }

  /**
   * Returns the map of a whole strategy in English, in the bands that {@linkplain Banding#fitting
   * fit it}.
   *
   * @param strategy the strategy
   * @param report the answers to it; what was not asked is not shown
   * @return the map
   */
  public static StrategyMap of(Strategy strategy, Report report) {
    return of(strategy, report, Banding.fitting(strategy), Words.english());
  }

  /**
   * Returns the map of a whole strategy. Cost: linear in elements, relations and findings, and
   * sorting.
   *
   * @param strategy the strategy
   * @param report the answers to it; what was not asked is not shown
   * @param banding by what objectives are divided into bands
   * @param words the words of the language
   * @return the map
   */
  public static StrategyMap of(Strategy strategy, Report report, Banding banding, Words words) {
    Strategy active =
        new CommonUnits(strategy.withoutDropped(), report.result(Time.class).flatMap(Time::asOf))
            .strategy();
    return new MapMaker(active, report, banding, Phrases.of(words)).map();
  }

  /** {@return all cards, band by band} */
  public Stream<Card> cards() {
    return bands.stream().flatMap(band -> band.cards().stream());
  }

  /**
   * Returns the part of this map that shows certain elements, and what leads from one of them to
   * another.
   *
   * @param ids their ids; those that are not in this map do not matter
   * @return the part
   */
  public StrategyMap only(Set<String> ids) {
    ImmutableList.Builder<Band> kept = ImmutableList.builder();
    for (Band band : bands) {
      List<Card> cards = band.cards().stream().filter(card -> ids.contains(card.id())).toList();
      if (!cards.isEmpty()) {
        kept.add(new Band(band.id(), band.title(), band.layer(), cards, 0));
      }
    }
    return new StrategyMap(title, kept.build(), between(ids));
  }

  private List<Link> between(Set<String> ids) {
    return links.stream().filter(it -> ids.contains(it.from()) && ids.contains(it.to())).toList();
  }

  /**
   * Returns the part of this map that shows a card and all that leads up to it, without what that
   * serves besides.
   *
   * @param id the id of the card
   * @return the part; empty if there is no such card
   */
  public StrategyMap below(String id) {
    Map<String, List<String>> sources = new HashMap<>();
    for (Link link : links) {
      if (link.isLineOfSight()) {
        sources.computeIfAbsent(link.to(), it -> new ArrayList<>()).add(link.from());
      }
    }
    Set<String> below = new HashSet<>(Set.of(id));
    Deque<String> queue = new ArrayDeque<>(below);
    while (!queue.isEmpty()) {
      for (String source : sources.getOrDefault(queue.remove(), List.of())) {
        if (below.add(source)) {
          queue.add(source);
        }
      }
    }
    return only(below);
  }

  /**
   * Returns this map without certain layers.
   *
   * @param hidden the layers to leave out
   * @return the smaller map
   */
  public StrategyMap without(Set<Band.Layer> hidden) {
    Set<String> ids = new HashSet<>();
    List<Band> kept = bands.stream().filter(band -> !hidden.contains(band.layer())).toList();
    kept.forEach(band -> band.cards().forEach(card -> ids.add(card.id())));
    return new StrategyMap(title, kept, between(ids));
  }

  /**
   * Returns this map with at most so many cards of each layer; see {@link #folded(int, int)}.
   *
   * @param most how many cards there may be of each layer, at least 1
   * @return the folded map; this one itself if nothing need be folded
   */
  public StrategyMap folded(int most) {
    return folded(most, most);
  }

  /**
   * Returns this map with at most so many cards of each layer: whole levels of objectives are
   * folded into the cards above them, the lowest first, and each of those says how much is
   * {@linkplain Card#below below} it. What only served what is folded goes with it; of the rest
   * those stay that carry most of the vision, and each band says how many {@linkplain Band#more
   * more} there are.
   *
   * @param most how many visions and objectives there may be, at least 1
   * @param others how many initiatives, functions and resources there may be of each, at least 1
   * @return the folded map; this one itself if nothing need be folded
   */
  public StrategyMap folded(int most, int others) {
    return new Folding(this, most, others).map();
  }

  /**
   * Returns this map under another title.
   *
   * @param other the title
   * @return the same map
   */
  public StrategyMap titled(String other) {
    return new StrategyMap(other, bands, links);
  }
}
