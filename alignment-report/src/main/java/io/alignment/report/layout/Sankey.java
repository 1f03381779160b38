package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Places for what flows from left to right, in pixels: nodes as high as what passes them, ribbons
 * as thick as what they carry (a Sankey diagram). Nodes stand in the order of what they flow into,
 * so that few ribbons cross; ties are broken by id.
 *
 * @param height how high all of it is
 * @param boxes the nodes
 * @param ribbons what flows
 */
public record Sankey(double height, List<Box> boxes, List<Ribbon> ribbons) {

  /** How wide a node is. */
  public static final int NODE = 14;

  /** How far columns are apart, from left edge to left edge. */
  public static final int COLUMN = 196;

  private static final int GAP = 10;

  public Sankey {
    boxes = ImmutableList.copyOf(boxes);
    ribbons = ImmutableList.copyOf(ribbons);
  }

  /**
   * What something flows into or from.
   *
   * @param id its id
   * @param column its column, from 0 on the left
   * @param amount how much passes it
   * @param missing how much more should, which needs room below it
   * @param room how high it is at least, with what is written beside it
   */
  public record Node(String id, int column, double amount, double missing, int room) {}

  /**
   * What flows.
   *
   * @param from the id of the node where it begins
   * @param to the id of the node where it ends, in a column further right
   * @param amount how much
   */
  public record Link(String from, String to, double amount) {}

  /**
   * The place of a node.
   *
   * @param node the node
   * @param y its upper edge
   * @param height how high it is, without what is missing
   * @param missing how high what is missing is, which stands below it
   */
  public record Box(Node node, double y, double height, double missing) {

    /** {@return its left edge} */
    public int x() {
      return node.column() * COLUMN;
    }
  }

  /**
   * The place of what flows.
   *
   * @param link what flows
   * @param path its middle as path data of SVG
   * @param thickness how thick it is
   */
  public record Ribbon(Link link, String path, double thickness) {}

  /**
   * Finds places.
   *
   * @param nodes the nodes
   * @param links what flows between them
   * @param tallest how high the column is in which most passes, without the gaps
   * @return the places
   */
  public static Sankey of(List<Node> nodes, List<Link> links, double tallest) {
    Map<Integer, List<Node>> columns = new TreeMap<>(Comparator.reverseOrder());
    nodes.forEach(it -> columns.computeIfAbsent(it.column(), column -> new ArrayList<>()).add(it));
    double most =
        columns.values().stream()
            .mapToDouble(it -> it.stream().mapToDouble(of -> of.amount() + of.missing()).sum())
            .max()
            .orElse(0);
    double scale = most > 0 ? tallest / most : 0;
    double height =
        columns.values().stream().mapToDouble(it -> heightOf(it, scale)).max().orElse(0);
    Map<String, Box> boxes = new HashMap<>();
    for (List<Node> column : columns.values()) {
      Map<String, Double> aims = new HashMap<>();
      column.forEach(it -> aims.put(it.id(), aim(it, links, boxes, height)));
      column.sort(
          Comparator.comparing((Node it) -> Objects.requireNonNull(aims.get(it.id())))
              .thenComparing(Node::id));
      double y = (height - heightOf(column, scale)) / 2;
      for (Node it : column) {
        boxes.put(it.id(), new Box(it, y, it.amount() * scale, it.missing() * scale));
        y += slot(it, scale) + GAP;
      }
    }
    return new Sankey(
        height,
        nodes.stream().map(it -> box(boxes, it.id())).toList(),
        ribbons(links, boxes, scale));
  }

  private static double heightOf(List<Node> column, double scale) {
    return column.stream().mapToDouble(it -> slot(it, scale) + GAP).sum() - GAP;
  }

  private static double slot(Node node, double scale) {
    return Math.max(node.room(), (node.amount() + node.missing()) * scale);
  }

  private static Box box(Map<String, Box> boxes, String id) {
    return Objects.requireNonNull(boxes.get(id));
  }

  /** Returns the middle of what a node flows into, the lower end if it flows into nothing. */
  private static double aim(Node node, List<Link> links, Map<String, Box> boxes, double height) {
    double sum = 0;
    double amount = 0;
    for (Link link : links) {
      if (link.from().equals(node.id())) {
        Box to = box(boxes, link.to());
        sum += link.amount() * (to.y() + to.height() / 2);
        amount += link.amount();
      }
    }
    return amount > 0 ? sum / amount : height;
  }

  private static List<Ribbon> ribbons(List<Link> links, Map<String, Box> boxes, double scale) {
    Map<Link, Double> starts =
        ends(links, Link::from, Comparator.comparing(it -> box(boxes, it.to()).y()), boxes, scale);
    Map<Link, Double> ends =
        ends(links, Link::to, Comparator.comparing(it -> box(boxes, it.from()).y()), boxes, scale);
    return links.stream()
        .map(
            it -> {
              int from = box(boxes, it.from()).x() + NODE;
              int to = box(boxes, it.to()).x();
              int middle = (from + to) / 2;
              String start = Pixels.of(Objects.requireNonNull(starts.get(it)));
              String end = Pixels.of(Objects.requireNonNull(ends.get(it)));
              String path =
                  "M%s,%sC%s,%s %s,%s %s,%s"
                      .formatted(from, start, middle, start, middle, end, to, end);
              return new Ribbon(it, path, it.amount() * scale);
            })
        .toList();
  }

  /** Returns where the middles of ribbons are at one of their ends, those of a node in an order. */
  private static Map<Link, Double> ends(
      List<Link> links,
      Function<Link, String> node,
      Comparator<Link> order,
      Map<String, Box> boxes,
      double scale) {
    Map<String, Double> taken = new HashMap<>();
    Map<Link, Double> ends = new HashMap<>();
    links.stream()
        .sorted(order.thenComparing(Link::from).thenComparing(Link::to))
        .forEach(
            it -> {
              double y = taken.computeIfAbsent(node.apply(it), id -> box(boxes, id).y());
              double thickness = it.amount() * scale;
              ends.put(it, y + thickness / 2);
              taken.put(node.apply(it), y + thickness);
            });
    return ends;
  }
}
