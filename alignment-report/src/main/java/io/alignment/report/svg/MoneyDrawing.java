package io.alignment.report.svg;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.Question;
import io.alignment.analysis.resources.MoneyFlow;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Lines;
import io.alignment.report.layout.Sankey;
import io.alignment.report.phrases.Phrases;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the picture of the money of a unit shows: from what there is over work and objectives to the
 * visions, with what leads to no goal, what is given to nothing, what objectives have above and
 * below their weight, and what work lacks.
 */
public final class MoneyDrawing extends Figure {

  /** How wide what is written beside a node is. */
  public static final int LABEL = Sankey.COLUMN - Sankey.NODE - 14;

  private static final int MOST_IN_A_COLUMN = 12;
  // What sums of doubles leave where nothing is left.
  private static final double NOISE = 1e-9;

  private static final int NARROWEST = 820;
  private static final int TALLEST = 260;
  private static final int LINE = 14;
  private static final int MOST_LINES = 3;

  // No id has a blank at its beginning.
  private static final String NOWHERE = " nowhere";
  private static final String UNGIVEN = " ungiven";
  private static final String OTHERS = " others";

  private final ResourceFit.Amounts amounts;
  private final Map<String, Double> above = new HashMap<>();
  private final Map<String, Double> below = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Long> others = new HashMap<>();
  private final Sankey sankey;
  private double given;
  private double stray;
  private double ungiven;

  private MoneyDrawing(
      Strategy strategy, ResourceFit.Amounts amounts, List<MoneyFlow> flows, Phrases phrases) {
    super(strategy, phrases.plain("money.title", amounts.unit()), phrases);
    this.amounts = amounts;
    amounts
        .forks()
        .forEach(
            fork ->
                amounts
                    .moves(fork)
                    .forEach(
                        it -> {
                          above.merge(it.from(), it.amount(), Double::sum);
                          below.merge(it.to(), it.amount(), Double::sum);
                        }));
    amounts
        .short_()
        .forEach(
            it ->
                below.merge(it.id(), it.demand().subtract(it.amount()).doubleValue(), Double::sum));
    sankey = layOut(flows);
  }

  /**
   * Draws the money of a strategy, unit by unit. Of each column the largest are drawn, and the
   * others together.
   *
   * @param question the strategy
   * @param fit how its money fits
   * @param phrases what is said
   * @return by unit, its picture; empty where no money is recorded as given
   */
  public static List<MoneyDrawing> all(Question question, ResourceFit fit, Phrases phrases) {
    SortedMap<String, List<MoneyFlow>> flows = MoneyFlow.of(question);
    return fit.amounts().stream()
        .filter(it -> !flows.getOrDefault(it.unit(), List.of()).isEmpty())
        .map(
            it ->
                new MoneyDrawing(
                    question.strategy(), it, requireNonNull(flows.get(it.unit())), phrases))
        .toList();
  }

  private Sankey layOut(List<MoneyFlow> flows) {
    Map<String, Integer> levels = levels(flows);
    int work =
        1
            + levels.entrySet().stream()
                .filter(it -> isGoal(it.getKey()))
                .mapToInt(it -> Math.max(1, it.getValue()))
                .max()
                .orElse(0);
    levels.keySet().forEach(it -> columns.put(it, column(it, work, levels)));
    List<Sankey.Link> links = new ArrayList<>();
    Map<String, Double> left = new TreeMap<>();
    for (MoneyFlow it : flows) {
      links.add(new Sankey.Link(it.from(), it.to(), it.amount()));
      left.merge(it.to(), it.amount(), Double::sum);
      left.merge(it.from(), -it.amount(), Double::sum);
      given += type(it.from()) == Element.Type.RESOURCE ? it.amount() : 0;
    }
    columns.put(NOWHERE, work + 1);
    columns.put(UNGIVEN, 1);
    left.forEach(
        (id, amount) -> {
          if (type(id) != Element.Type.VISION && amount > NOISE * given) {
            links.add(new Sankey.Link(id, NOWHERE, amount));
            stray += amount;
          }
        });
    for (ResourceFit.Use it : amounts.resources()) {
      double rest = it.unallocated().map(BigDecimal::doubleValue).orElse(0.0);
      if (rest > 0 && isMoney(it.id())) {
        columns.put(it.id(), 0);
        links.add(new Sankey.Link(it.id(), UNGIVEN, rest));
        ungiven += rest;
      }
    }
    List<Sankey.Link> drawn = together(links);
    List<Sankey.Node> nodes =
        drawn.stream()
            .flatMap(it -> Stream.of(it.from(), it.to()))
            .distinct()
            .sorted()
            .map(it -> node(it, drawn))
            .toList();
    return Sankey.of(nodes, drawn, TALLEST);
  }

  /** Returns how many stretches each element is from the end of the way, the longest way. */
  private static Map<String, Integer> levels(List<MoneyFlow> flows) {
    Map<String, List<MoneyFlow>> into =
        flows.stream().collect(Collectors.groupingBy(MoneyFlow::to));
    Map<String, Integer> ahead = new HashMap<>();
    flows.forEach(it -> ahead.merge(it.from(), 1, Integer::sum));
    Map<String, Integer> levels = new HashMap<>();
    Deque<String> known = new ArrayDeque<>();
    into.keySet().stream().filter(it -> !ahead.containsKey(it)).forEach(known::add);
    known.forEach(it -> levels.put(it, 0));
    while (!known.isEmpty()) {
      String to = known.remove();
      for (MoneyFlow it : into.getOrDefault(to, List.of())) {
        levels.merge(it.from(), requireNonNull(levels.get(to)) + 1, Math::max);
        if (ahead.merge(it.from(), -1, Integer::sum) == 0) {
          known.add(it.from());
        }
      }
    }
    return levels;
  }

  private boolean isGoal(String id) {
    return type(id) == Element.Type.OBJECTIVE;
  }

  private boolean isMoney(String id) {
    return strategy().resource(id).filter(it -> it.kind() == Resource.Kind.FINANCIAL).isPresent();
  }

  private int column(String id, int work, Map<String, Integer> levels) {
    return switch (type(id)) {
      case RESOURCE -> 0;
      case INITIATIVE -> 1;
      case OBJECTIVE -> work + 1 - Math.max(1, requireNonNull(levels.get(id)));
      default -> work + 1;
    };
  }

  private Element.Type type(String id) {
    return strategy().element(id).orElseThrow().type();
  }

  /** Draws the smallest of a column as one, and what flows between the same two as one. */
  private List<Sankey.Link> together(List<Sankey.Link> links) {
    Map<String, String> drawnAs = new HashMap<>();
    columns.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
        .forEach(
            (column, ids) -> {
              if (ids.size() > MOST_IN_A_COLUMN) {
                ids.sort(
                    Comparator.<String>comparingDouble(it -> -passing(it, links))
                        .thenComparing(Comparator.naturalOrder()));
                List<String> rest =
                    ids.subList(MOST_IN_A_COLUMN - 1, ids.size()).stream()
                        .filter(it -> strategy().element(it).isPresent())
                        .toList();
                rest.forEach(it -> drawnAs.put(it, OTHERS + column));
                others.put(OTHERS + column, (long) rest.size());
              }
            });
    others.keySet().forEach(it -> columns.put(it, Integer.parseInt(it.substring(OTHERS.length()))));
    Map<List<String>, Double> sums =
        new TreeMap<>(Comparators.lexicographical(Comparator.<String>naturalOrder()));
    links.forEach(
        it ->
            sums.merge(
                List.of(
                    drawnAs.getOrDefault(it.from(), it.from()),
                    drawnAs.getOrDefault(it.to(), it.to())),
                it.amount(),
                Double::sum));
    return sums.entrySet().stream()
        .map(it -> new Sankey.Link(it.getKey().get(0), it.getKey().get(1), it.getValue()))
        .toList();
  }

  private static double passing(String id, List<Sankey.Link> links) {
    double in =
        links.stream().filter(it -> it.to().equals(id)).mapToDouble(Sankey.Link::amount).sum();
    double out =
        links.stream().filter(it -> it.from().equals(id)).mapToDouble(Sankey.Link::amount).sum();
    return Math.max(in, out);
  }

  private Sankey.Node node(String id, List<Sankey.Link> links) {
    double passing = passing(id, links);
    int lines = name(id).size() + bold(amount(passing)).size() + mark(id).size();
    return new Sankey.Node(
        id,
        requireNonNull(columns.get(id)),
        passing,
        below.getOrDefault(id, 0.0),
        lines * LINE + 4);
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtemoneyGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> told() {
    return sankey.ribbons().stream().map(it -> sentence(it.link())).toList();
  }

  // What the template asks

  /** {@return the unit} */
  public String unit() {
    return amounts.unit();
  }

  @Override
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        stray > 0
            ? phrases().plain("money.given", amount(given), amount(stray))
            : phrases().plain("money.all-given", amount(given)));
    if (ungiven > 0) {
      sentences.add(phrases().plain("money.ungiven", amount(ungiven)));
    }
    return sentences;
  }

  /** {@return nodes and ribbons, with their places} */
  public Sankey sankey() {
    return sankey;
  }

  @Override
  public int height() {
    return (int) Math.ceil(sankey.height());
  }

  @Override
  public int width() {
    int last = sankey.boxes().stream().mapToInt(Sankey.Box::x).max().orElse(0);
    return Math.max(NARROWEST, last + Sankey.COLUMN + 2 * SIDE);
  }

  /** {@return the name of a node, in lines} */
  public List<String> name(String id) {
    return lines(drawnAs(id));
  }

  private String drawnAs(String id) {
    if (id.equals(NOWHERE)) {
      return phrases().plain("money.nowhere");
    }
    if (id.equals(UNGIVEN)) {
      return phrases().plain("money.ungiven-node");
    }
    Long more = others.get(id);
    return more == null ? nameOf(id) : phrases().plain("money.others", more);
  }

  /** {@return how much passes a node, in lines} */
  public List<String> amount(Sankey.Node node) {
    return bold(amount(node.amount()));
  }

  /** {@return how much a node has above or below its weight or need, in lines; none if nothing} */
  public List<String> mark(String id) {
    List<String> lines = new ArrayList<>();
    if (above.containsKey(id)) {
      lines.addAll(bold(phrases().plain("money.above", amount(above.get(id)))));
    }
    if (below.containsKey(id)) {
      String key = amounts.short_().stream().anyMatch(it -> it.id().equals(id)) ? "short" : "below";
      lines.addAll(bold(phrases().plain("money." + key, amount(below.get(id)))));
    }
    return lines;
  }

  /** {@return how high of a node what it has above its weight is} */
  public double above(Sankey.Box box) {
    double amount = box.node().amount();
    return amount > 0
        ? box.height() * Math.min(1, above.getOrDefault(box.node().id(), 0.0) / amount)
        : 0;
  }

  /** {@return how a ribbon looks} */
  public String style(Sankey.Link link) {
    return link.to().equals(NOWHERE) ? "lost" : link.to().equals(UNGIVEN) ? "idle" : "flow";
  }

  /** {@return what a ribbon says} */
  public String sentence(Sankey.Link link) {
    return MapSentences.clean(
        phrases()
            .plain("money.flow", drawnAs(link.from()), drawnAs(link.to()), amount(link.amount())));
  }

  private String amount(double amount) {
    return phrases().amount(amount, unit());
  }

  private static List<String> lines(String text) {
    return lines(text, LABEL, LETTERS, MOST_LINES);
  }

  private static List<String> bold(String text) {
    return Lines.of(text, LABEL, LETTERS, MOST_LINES).lines().stream()
        .map(MapSentences::clean)
        .toList();
  }
}
