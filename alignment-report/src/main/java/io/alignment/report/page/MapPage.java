package io.alignment.report.page;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.report.layout.Drawing;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.svg.Anchors;
import io.alignment.report.svg.MapMarkup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The maps of a report: one of the whole, and one of what is below each card into which something
 * is folded.
 */
public final class MapPage {

  private static final int MOST_ON_BRANCH = 60;
  private static final int MOST_OTHERS_ON_BRANCH = 20;
  private static final int MOST_CARDS_ON_BRANCHES = 2500;

  // Letters of 12 pixels are 7 points high where so much fills a landscape sheet of A4 or Letter.
  private static final int SHEET_WIDTH = 1250;
  private static final int SHEET_HEIGHT = 800;
  private static final int[] MOST_ON_A_SHEET = {60, 40, 25, 15, 8, 4};
  private static final ImmutableSet<Band.Layer> NOT_ON_A_SHEET =
      Sets.immutableEnumSet(Band.Layer.INITIATIVES, Band.Layer.FUNCTIONS, Band.Layer.RESOURCES);

  private final Page page;
  private final StrategyMap map;
  private final List<View> branches = new ArrayList<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final View whole;
  private final Optional<View> sheet;
  private int undrawn;

  /**
   * Draws the maps.
   *
   * @param page the report
   * @param map the map of the whole strategy
   */
  public MapPage(Page page, StrategyMap map) {
    this.page = page;
    this.map = map;
    StrategyMap folded = map.folded(StrategyMap.MOST_READABLE, StrategyMap.MOST_OTHERS_READABLE);
    Set<String> unfolded = new LinkedHashSet<>();
    Optional<StrategyMap> goals =
        Optional.of(map.without(NOT_ON_A_SHEET))
            .filter(it -> !it.bands().isEmpty())
            .map(this::sheet);
    Deque<StrategyMap> waiting = new ArrayDeque<>(List.of(folded));
    goals.ifPresent(waiting::add);
    List<StrategyMap> below = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    long drawn = 0;
    while (!waiting.isEmpty()) {
      for (Card card : waiting.remove().cards().filter(it -> it.below() > 0).toList()) {
        if (unfolded.contains(card.id())) {
          continue;
        }
        if (drawn > MOST_CARDS_ON_BRANCHES) {
          undrawn++;
          continue;
        }
        unfolded.add(card.id());
        StrategyMap branch =
            map.below(card.id()).titled(card.name()).folded(MOST_ON_BRANCH, MOST_OTHERS_ON_BRANCH);
        drawn += branch.cards().count();
        ids.add(card.id());
        below.add(branch);
        waiting.add(branch);
      }
    }
    whole = view("map", "", folded, unfolded);
    for (int i = 0; i < below.size(); i++) {
      branches.add(view(Anchors.of("below", ids.get(i)), ids.get(i), below.get(i), unfolded));
    }
    sheet = goals.map(it -> view("sheet", "", Drawing.tight(it), unfolded));
  }

  private View view(String anchor, String id, StrategyMap shown, Set<String> unfolded) {
    shown.cards().forEach(card -> anchors.putIfAbsent(card.id(), Anchors.of(anchor, card.id())));
    return view(anchor, id, Drawing.of(shown), unfolded);
  }

  /** Folds visions and objectives until they can be read on a sheet, or are as few as can be. */
  private StrategyMap sheet(StrategyMap goals) {
    return IntStream.of(MOST_ON_A_SHEET)
        .mapToObj(goals::folded)
        .filter(
            it -> {
              Drawing drawing = Drawing.tight(it);
              return drawing.width() <= SHEET_WIDTH && drawing.height() <= SHEET_HEIGHT;
            })
        .findFirst()
        .orElseGet(() -> goals.folded(1));
  }

  private View view(String anchor, String id, Drawing drawing, Set<String> unfolded) {
    return new View(
        anchor,
        id,
        drawing,
        new MapMarkup(
            drawing, page.phrases(), page::what, anchor, page.isWhole(), unfolded, page.changes()));
  }

  /**
   * A map.
   *
   * @param anchor the name of its place
   * @param id the id of the element below which it begins; empty for that of the whole
   * @param drawing the map
   * @param words the words on it
   */
  public record View(String anchor, String id, Drawing drawing, MapMarkup words) {}

  /** {@return the map of the whole} */
  public View whole() {
    return whole;
  }

  /** {@return the map of the goals, for a sheet of paper; empty if there are none} */
  public Optional<View> sheet() {
    return sheet;
  }

  /** {@return the maps of what is folded} */
  public List<View> branches() {
    return branches;
  }

  /** {@return the place of an element on the first map that shows it} */
  public Optional<String> anchorOf(String id) {
    return Optional.ofNullable(anchors.get(id));
  }

  /** {@return how many more of those there would be} */
  public int undrawn() {
    return undrawn;
  }

  /** {@return whether there is anything to see} */
  public boolean isEmpty() {
    return map.bands().isEmpty();
  }
}
