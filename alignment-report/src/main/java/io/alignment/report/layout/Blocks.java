package io.alignment.report.layout;

import io.alignment.model.Relation;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is laid out as one: a card, or a stack of cards that serve the same one thing, that nothing
 * leads up to, and that stand in one band. Wide bands, such as those of goals with a dozen targets
 * each, become narrow that way.
 */
final class Blocks {

  private static final int SMALLEST_STACK = 3;
  private static final int TALLEST_STACK = 12;
  private static final int GAP = 10;

  private final Map<String, List<String>> serves = new HashMap<>();
  private final Map<String, Integer> supporters = new HashMap<>();

  private final int widestBand;

  Blocks(StrategyMap map, int widestBand) {
    this.widestBand = widestBand;
    for (Link link : map.links()) {
      if (link.kind() == Relation.Kind.SUPPORT) {
        serves.computeIfAbsent(link.from(), it -> new ArrayList<>()).add(link.to());
        supporters.merge(link.to(), 1, Integer::sum);
      }
    }
  }

  /**
   * Cards that stand together.
   *
   * @param band the number of their band
   * @param cards the cards, with places inside the block
   * @param width the width of the block
   * @param height the height of the block
   */
  record Block(int band, List<Placed> cards, int width, int height) {}

  /** Returns the blocks of the bands that are laid out in layers. */
  List<Block> in(List<Band> bands, CardSize size) {
    List<Block> blocks = new ArrayList<>();
    for (int band = 0; band < bands.size(); band++) {
      Map<String, List<Placed>> stacks = new LinkedHashMap<>();
      for (Card card : bands.get(band).cards()) {
        stacks.computeIfAbsent(stackOf(card), it -> new ArrayList<>()).add(size.place(card));
      }
      boolean wide = bands.get(band).cards().size() > widestBand;
      for (List<Placed> stack : stacks.values()) {
        if (!wide || stack.size() < SMALLEST_STACK) {
          for (Placed card : stack) {
            blocks.add(new Block(band, List.of(card), card.box().width(), card.box().height()));
          }
        } else {
          blocks.add(stacked(band, stack));
        }
      }
    }
    return blocks;
  }

  /** Returns what the cards of a stack have in common; a name of its own if there is no other. */
  private String stackOf(Card card) {
    List<String> above = serves.getOrDefault(card.id(), List.of());
    return supporters.containsKey(card.id()) || above.size() > 1
        ? "card " + card.id()
        : above.isEmpty() ? "nothing" : "below " + above.get(0);
  }

  private static Block stacked(int band, List<Placed> cards) {
    int columns = (cards.size() + TALLEST_STACK - 1) / TALLEST_STACK;
    int rows = (cards.size() + columns - 1) / columns;
    List<Placed> placed = new ArrayList<>();
    int width = cards.get(0).box().width();
    int tallest = 0;
    for (int column = 0; column < columns; column++) {
      int y = 0;
      for (Placed card :
          cards.subList(column * rows, Math.min(cards.size(), (column + 1) * rows))) {
        placed.add(Composer.moved(card, column * (width + GAP), y));
        y += card.box().height() + GAP;
      }
      tallest = Math.max(tallest, y - GAP);
    }
    return new Block(band, placed, columns * (width + GAP) - GAP, tallest);
  }
}
