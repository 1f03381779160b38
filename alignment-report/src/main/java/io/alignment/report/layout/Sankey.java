package io.alignment.report.layout;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Places for what flows from left to right, in pixels: nodes as high as what passes them, ribbons
 * as thick as what they carry (a Sankey diagram). Nodes stand in an order in which few ribbons
 * cross; ties are broken by id. A ribbon that passes columns has a place of its own in each of
 * them, so that it runs behind no node.
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
  private static final int GAP_OF_STOPS = 3;

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
    List<Node> stops = new ArrayList<>(nodes);
    Map<Link, List<Link>> stretches = stretches(nodes, links, stops);
    List<Link> all = stretches.values().stream().flatMap(List::stream).toList();
    Map<Integer, List<Node>> columns = new TreeMap<>();
    stops.forEach(it -> columns.computeIfAbsent(it.column(), column -> new ArrayList<>()).add(it));
    double most =
        columns.values().stream()
            .mapToDouble(it -> it.stream().mapToDouble(of -> of.amount() + of.missing()).sum())
            .max()
            .orElse(0);
    double scale = most > 0 ? tallest / most : 0;
    double height =
        columns.values().stream().mapToDouble(it -> heightOf(it, scale)).max().orElse(0);
    Map<String, Box> boxes = new HashMap<>();
    for (List<Node> column : untangled(columns.values(), all)) {
      double y = (height - heightOf(column, scale)) / 2;
      for (Node it : column) {
        boxes.put(it.id(), new Box(it, y, it.amount() * scale, it.missing() * scale));
        y += slot(it, scale) + gap(it);
      }
    }
    return new Sankey(
        height,
        nodes.stream().map(it -> box(boxes, it.id())).toList(),
        ribbons(stretches, boxes, scale));
  }

  /** Cuts links where they pass columns, and adds a stop for each of these places. */
  private static Map<Link, List<Link>> stretches(
      List<Node> nodes, List<Link> links, List<Node> stops) {
    Map<String, Integer> columns = nodes.stream().collect(Collectors.toMap(Node::id, Node::column));
    Map<Link, List<Link>> stretches = new LinkedHashMap<>();
    for (Link link : links) {
      List<Link> of = new ArrayList<>();
      String from = link.from();
      int last = Objects.requireNonNull(columns.get(link.to()));
      for (int i = Objects.requireNonNull(columns.get(from)) + 1; i < last; i++) {
        Node stop = new Node(link.from() + "\n" + link.to() + "\n" + i, i, link.amount(), 0, 0);
        stops.add(stop);
        of.add(new Link(from, stop.id(), link.amount()));
        from = stop.id();
      }
      of.add(new Link(from, link.to(), link.amount()));
      stretches.put(link, of);
    }
    return stretches;
  }

  private static double heightOf(List<Node> column, double scale) {
    return column.stream().mapToDouble(it -> slot(it, scale) + gap(it)).sum() - GAP;
  }

  private static int gap(Node node) {
    return node.room() > 0 ? GAP : GAP_OF_STOPS;
  }

  private static double slot(Node node, double scale) {
    return Math.max(node.room(), (node.amount() + node.missing()) * scale);
  }

  private static Box box(Map<String, Box> boxes, String id) {
    return Objects.requireNonNull(boxes.get(id));
  }

  /** Orders columns; what flows into nothing stands below where that crosses no more. */
  private static List<List<Node>> untangled(Collection<List<Node>> columns, List<Link> links) {
    Set<String> flowing = links.stream().map(Link::from).collect(Collectors.toSet());
    Map<String, Node> nodes = new HashMap<>();
    List<List<String>> ids = new ArrayList<>();
    for (List<Node> column : columns) {
      column.forEach(it -> nodes.put(it.id(), it));
      ids.add(
          column.stream()
              .sorted(
                  Comparator.comparing((Node it) -> !flowing.contains(it.id()))
                      .thenComparing(Node::id))
              .map(Node::id)
              .toList());
    }
    return Untangling.of(ids, links).stream()
        .map(column -> column.stream().map(it -> Objects.requireNonNull(nodes.get(it))).toList())
        .toList();
  }

  private static List<Ribbon> ribbons(
      Map<Link, List<Link>> stretches, Map<String, Box> boxes, double scale) {
    List<Link> all = stretches.values().stream().flatMap(List::stream).toList();
    Map<Link, Double> starts =
        ends(all, Link::from, Comparator.comparing(it -> box(boxes, it.to()).y()), boxes, scale);
    Map<Link, Double> ends =
        ends(all, Link::to, Comparator.comparing(it -> box(boxes, it.from()).y()), boxes, scale);
    return stretches.entrySet().stream()
        .map(
            link -> {
              StringBuilder path = new StringBuilder();
              for (Link it : link.getValue()) {
                int from = box(boxes, it.from()).x() + NODE;
                int to = box(boxes, it.to()).x();
                int middle = (from + to) / 2;
                String start = Pixels.of(Objects.requireNonNull(starts.get(it)));
                String end = Pixels.of(Objects.requireNonNull(ends.get(it)));
                path.append(path.length() == 0 ? "M" : "L")
                    .append(
                        "%s,%sC%s,%s %s,%s %s,%s"
                            .formatted(from, start, middle, start, middle, end, to, end));
              }
              return new Ribbon(link.getKey(), path.toString(), link.getKey().amount() * scale);
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
