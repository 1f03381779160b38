package io.alignment.report.layout;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.report.layout.Blocks.Block;
import io.alignment.report.layout.Drawing.Box;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.layout.Drawing.Route;
import io.alignment.report.layout.Drawing.Strip;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.map.StrategyMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a drawing together: layers for strategy and work, rows for people and resources. */
final class Composer {

  /** With more cards than this there is room for names only. */
  private static final int MOST_ROOMY = 60;

  private static final int GUTTER = 132;
  private static final int MARGIN = 24;
  private static final int BAND_PADDING = 20;
  private static final int NARROWEST = 940;
  private static final int GAP = 14;
  private static final double THINNEST = 1.2;
  private static final double THICKEST = 10;
  private static final double THICKEST_WORK = 4;

  private final StrategyMap map;
  private final CardSize size;
  private final Spacing spacing;
  private final List<Placed> cards = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Strip> strips = new ArrayList<>();
  private final Set<String> initiatives;
  private int width;

  Composer(StrategyMap map, Spacing spacing) {
    this.map = map;
    this.spacing = spacing;
    initiatives =
        map.cards()
            .filter(card -> card.type() == Element.Type.INITIATIVE)
            .map(Card::id)
            .collect(Collectors.toSet());
    long layered =
        map.bands().stream().filter(it -> !isRows(it)).mapToInt(it -> it.cards().size()).sum();
    size =
        spacing.equals(Spacing.TIGHT) || layered > MOST_ROOMY ? CardSize.COMPACT : CardSize.ROOMY;
  }

  Drawing drawing() {
    List<Band> layered = map.bands().stream().filter(it -> !isRows(it)).toList();
    int bottom = layers(layered);
    for (Band band : map.bands()) {
      if (isRows(band)) {
        bottom = rows(band, bottom);
      }
    }
    cards.sort(
        Comparator.<Placed>comparingInt(it -> strip(it.box()))
            .thenComparingInt(it -> it.box().y())
            .thenComparingInt(it -> it.box().x()));
    List<Route> all = background();
    all.addAll(routes);
    return new Drawing(map.title(), width, bottom + MARGIN, strips, cards, all);
  }

  private static boolean isRows(Band band) {
    return band.layer() == Band.Layer.FUNCTIONS || band.layer() == Band.Layer.RESOURCES;
  }

  static Placed moved(Placed card, int right, int down) {
    return new Placed(card.card(), card.box().moved(right, down), card.name(), card.compact());
  }

  private int strip(Box box) {
    int number = 0;
    while (number < strips.size() - 1 && strips.get(number + 1).y() <= box.y()) {
      number++;
    }
    return number;
  }

  // Layers

  private int layers(List<Band> bands) {
    List<Block> blocks = new Blocks(map, spacing.widestBand()).in(bands, size);
    Layers layers = new Layers(blocks, spacing.betweenLayers());
    List<List<Link>> lines = new ArrayList<>();
    linksBetween(blocks)
        .forEach(
            (ends, links) -> {
              layers.join(ends.upper(), ends.lower());
              lines.add(links);
            });
    if (!blocks.isEmpty()) {
      layers.layOut();
    }
    width = Math.max(widthOfRows(), layers.width() + GUTTER + 2 * MARGIN);
    int left = GUTTER + (width - GUTTER - layers.width()) / 2;
    int bottom = MARGIN;
    for (int band = 0; band < bands.size(); band++) {
      int top = Integer.MAX_VALUE;
      int end = 0;
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).band() == band) {
          top = Math.min(top, layers.y(i));
          end = Math.max(end, layers.y(i) + blocks.get(i).height());
        }
      }
      int y = top + MARGIN;
      bottom = end + MARGIN + 2 * BAND_PADDING;
      strips.add(new Strip(bands.get(band), y, bottom - y));
    }
    for (int i = 0; i < blocks.size(); i++) {
      int down = layers.y(i) + MARGIN + BAND_PADDING;
      for (Placed card : blocks.get(i).cards()) {
        cards.add(moved(card, left + layers.x(i), down));
      }
    }
    for (int line = 0; line < lines.size(); line++) {
      double[] points = layers.points(line);
      for (int i = 0; i < points.length; i += 2) {
        points[i] += left;
        points[i + 1] += MARGIN + BAND_PADDING;
      }
      routes.add(new Route(lines.get(line), curve(points), thickness(lines.get(line))));
    }
    return bottom;
  }

  /** The numbers of two blocks that a line joins. */
  private record Ends(int upper, int lower) {}

  private Map<Ends, List<Link>> linksBetween(List<Block> blocks) {
    Map<String, Integer> blockOf = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Placed card : blocks.get(i).cards()) {
        blockOf.put(card.card().id(), i);
      }
    }
    Map<Ends, List<Link>> lines = new LinkedHashMap<>();
    for (Link link : map.links()) {
      if (link.kind() == Relation.Kind.SUPPORT) {
        Ends ends =
            new Ends(
                Objects.requireNonNull(blockOf.get(link.to())),
                Objects.requireNonNull(blockOf.get(link.from())));
        lines.computeIfAbsent(ends, it -> new ArrayList<>()).add(link);
      }
    }
    return lines;
  }

  /** Work is drawn thinner than the objectives it serves: shares of the two do not compare. */
  private double thickness(List<Link> links) {
    double weight = Math.min(1, links.stream().mapToDouble(Link::weight).sum());
    boolean work = initiatives.contains(links.get(0).from());
    return THINNEST + ((work ? THICKEST_WORK : THICKEST) - THINNEST) * weight;
  }

  private static String curve(double[] points) {
    StringBuilder path = new StringBuilder("M").append(point(points, 0));
    int i = 2;
    for (; i + 5 < points.length; i += 6) {
      path.append('C').append(point(points, i)).append(' ').append(point(points, i + 2));
      path.append(' ').append(point(points, i + 4));
    }
    for (; i < points.length; i += 2) {
      path.append('L').append(point(points, i));
    }
    return path.toString();
  }

  private static String point(double[] points, int i) {
    return Math.round(points[i]) + "," + Math.round(points[i + 1]);
  }

  // Rows

  /** Returns a width at which the largest band of rows is neither a column nor a line. */
  private int widthOfRows() {
    int largest =
        map.bands().stream()
            .filter(Composer::isRows)
            .mapToInt(it -> it.cards().size())
            .max()
            .orElse(0);
    int across = (int) Math.ceil(Math.sqrt(1.4 * largest));
    return Math.max(NARROWEST, GUTTER + across * (size.width() + GAP) + MARGIN);
  }

  private int rows(Band band, int top) {
    int inside = width - GUTTER - MARGIN;
    int across = Math.max(1, (inside + GAP) / (size.width() + GAP));
    int x = 0;
    int y = top + GAP + BAND_PADDING;
    int tallest = 0;
    for (Card card : band.cards()) {
      if (x == across) {
        x = 0;
        y += tallest + GAP;
        tallest = 0;
      }
      Placed placed = size.place(card);
      cards.add(moved(placed, GUTTER + x * (size.width() + GAP), y));
      tallest = Math.max(tallest, placed.box().height());
      x++;
    }
    int bottom = y + tallest + BAND_PADDING;
    strips.add(new Strip(band, top + GAP, bottom - top - GAP));
    return bottom;
  }

  // What stays in the background until somebody asks for it

  private List<Route> background() {
    Map<String, Box> boxes = new HashMap<>();
    cards.forEach(it -> boxes.put(it.card().id(), it.box()));
    List<Route> background = new ArrayList<>();
    for (Link link : map.links()) {
      if (isInBackground(link)) {
        Box from = Objects.requireNonNull(boxes.get(link.from()));
        Box to = Objects.requireNonNull(boxes.get(link.to()));
        double thickness =
            link.kind() == Relation.Kind.HINDRANCE ? 1.5 + 4 * link.weight() : THINNEST;
        background.add(new Route(List.of(link), across(from, to), thickness));
      }
    }
    return background;
  }

  private static boolean isInBackground(Link link) {
    return link.kind() == Relation.Kind.HINDRANCE
        || (link.isLineOfSight() && link.kind() != Relation.Kind.SUPPORT);
  }

  private static String across(Box from, Box to) {
    boolean up = from.y() > to.bottom();
    int start = up ? from.y() : from.bottom();
    int end = up ? to.bottom() : from.bottom() < to.y() ? to.y() : to.bottom();
    int reach = Math.max(30, Math.abs(start - end) / 2);
    int leave = up ? start - reach : start + reach;
    int arrive = end == to.bottom() ? end + reach : end - reach;
    return "M%s,%sC%s,%s %s,%s %s,%s"
        .formatted(
            from.center(), start, from.center(), leave, to.center(), arrive, to.center(), end);
  }
}
