package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import java.util.List;

/**
 * A map with a place for everything on it, in pixels from the upper left corner.
 *
 * @param title what people read above it
 * @param width its width
 * @param height its height
 * @param strips the bands, from top to bottom
 * @param cards the cards, band by band and in the order in which people read
 * @param routes the lines, those that stay in the background first
 */
public record Drawing(
    String title,
    int width,
    int height,
    List<Strip> strips,
    List<Placed> cards,
    List<Route> routes) {

  public Drawing {
    strips = ImmutableList.copyOf(strips);
    cards = ImmutableList.copyOf(cards);
    routes = ImmutableList.copyOf(routes);
  }

  /**
   * Finds a place for everything on a map. Visions, objectives and initiatives are laid out in
   * layers (K. Sugiyama, S. Tagawa, M. Toda, IEEE Transactions on Systems, Man and Cybernetics
   * 11(2), 1981, doi 10.1109/TSMC.1981.4308636) by the Eclipse Layout Kernel. The same map gets the
   * same places.
   *
   * @param map the map
   * @return its drawing
   */
  public static Drawing of(StrategyMap map) {
    return new Composer(map, Spacing.ROOMY).drawing();
  }

  /**
   * Finds a place for everything on a map that has to fit a sheet of paper: of each card with its
   * name alone, and nearer to each other.
   *
   * @param map the map
   * @return its drawing
   */
  public static Drawing tight(StrategyMap map) {
    return new Composer(map, Spacing.TIGHT).drawing();
  }

  /**
   * A band.
   *
   * @param band the band
   * @param y its upper edge
   * @param height its height
   */
  public record Strip(Band band, int y, int height) {}

  /**
   * A card.
   *
   * @param card the card
   * @param box where it stands
   * @param name its name in lines
   * @param compact whether there is room for the name only
   */
  public record Placed(Card card, Box box, Lines name, boolean compact) {}

  /**
   * A rectangle.
   *
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   */
  public record Box(int x, int y, int width, int height) {

    int center() {
      return x + width / 2;
    }

    int bottom() {
      return y + height;
    }

    Box moved(int right, int down) {
      return new Box(x + right, y + down, width, height);
    }
  }

  /**
   * A line.
   *
   * @param links what it stands for; several if it leads to several cards in a stack
   * @param path its way as path data of SVG, from the one who serves to the one served
   * @param thickness how thick it is
   */
  public record Route(List<Link> links, String path, double thickness) {

    public Route {
      links = ImmutableList.copyOf(links);
    }
  }
}
