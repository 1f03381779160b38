package io.alignment.report.map;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A band of a map, across its whole width.
 *
 * @param id its stable name, such as {@code customer} or {@code level-2}
 * @param title what people read
 * @param layer what is in it
 * @param cards what it shows, by id, numbers in ids by their size
 * @param more how many more belong here that are not shown
 */
public record Band(String id, String title, Layer layer, List<Card> cards, int more) {

  public Band {
    cards = ImmutableList.copyOf(cards);
  }

  /** What a band holds; people may want to see some and not others. */
  public enum Layer {
    /** Visions and objectives. */
    STRATEGY,
    /** What is done for them. */
    INITIATIVES,
    /** Who does it. */
    FUNCTIONS,
    /** With what. */
    RESOURCES
  }
}
