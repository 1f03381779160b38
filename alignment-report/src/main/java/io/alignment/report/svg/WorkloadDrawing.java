package io.alignment.report.svg;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.resources.Workload;
import io.alignment.analysis.resources.Workload.Load;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Pixels;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much people carry, each beside what there is, as bars. */
public final class WorkloadDrawing extends Figure {

  /** Where the first row stands. */
  public static final int FIRST = 24;

  /** How high a row is. */
  public static final int ROW = 44;

  /** How high a bar is. */
  public static final int BAR = 14;

  /** How wide the names are. */
  public static final int NAMES = 270;

  private static final int LENGTH = 650;
  private static final int MOST_ROWS = 25;
  private static final int MOST_NAMED = 3;
  private static final double LEAST = 1.1;
  private static final double MOST = 2;

  private final Workload load;
  private final List<Load> rows;
  private final double scale;

  private WorkloadDrawing(Strategy strategy, Workload load, Phrases phrases) {
    super(strategy, phrases.plain("workload.title", load.unit()), phrases);
    this.load = load;
    rows =
        load.people().stream()
            .sorted(
                comparing(Load::over, Comparator.reverseOrder())
                    .thenComparing(it -> -share(it, planned(it))))
            .limit(MOST_ROWS)
            .toList();
    double most = rows.stream().mapToDouble(it -> share(it, planned(it))).max().orElse(0);
    scale = LENGTH / Math.max(LEAST, Math.min(MOST, most));
  }

  /**
   * Draws how much people carry. Of more than 25 those that carry most of what there is of them are
   * drawn.
   *
   * @param strategy the strategy
   * @param loads what they carry, by unit
   * @param phrases what is said
   * @return by unit, its picture; none where nobody has said how much there is of anybody, what
   *     day-to-day business takes, and what they are given to
   */
  public static List<WorkloadDrawing> all(
      Strategy strategy, List<Workload> loads, Phrases phrases) {
    return loads.stream()
        .filter(
            of ->
                of.people().stream()
                    .anyMatch(it -> it.capacity().isPresent() || planned(it).signum() > 0))
        .map(it -> new WorkloadDrawing(strategy, it, phrases))
        .toList();
  }

  private static BigDecimal planned(Load load) {
    return load.dayToDay().add(load.busiest());
  }

  /** Returns an amount as a share of what there is; 0 where that is unknown. */
  private static double share(Load load, BigDecimal amount) {
    double there = load.capacity().map(BigDecimal::doubleValue).orElse(0.0);
    return there > 0
        ? amount.doubleValue() / there
        : load.capacity().isPresent() && amount.signum() > 0 ? MOST : 0;
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JteworkloadGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> sentences() {
    List<Text> over =
        load.people().stream()
            .filter(it -> it.over().signum() > 0)
            .sorted(comparing(Load::over, Comparator.reverseOrder()))
            .map(it -> phrases().name(it.id(), nameOf(it.id())))
            .toList();
    long unknown = load.people().stream().filter(it -> it.capacity().isEmpty()).count();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        over.isEmpty() ? say("nobody-over") : say("over-are", phrases().list(over, MOST_NAMED)));
    if (unknown > 0) {
      sentences.add(say("unknown-are", unknown));
    }
    return sentences;
  }

  private String say(String key, Object... arguments) {
    return phrases().plain("workload." + key, arguments);
  }

  private String amount(BigDecimal amount) {
    return phrases().number(amount);
  }

  @Override
  public List<String> told() {
    return rows.stream()
        .map(
            it ->
                MapSentences.clean(
                    phrases()
                        .plain("map.named", nameOf(it.id()), (says(it) + " " + over(it)).strip())))
        .toList();
  }

  // What the template asks

  /** {@return the unit} */
  public String unit() {
    return load.unit();
  }

  /** {@return the people that are drawn} */
  public List<Load> rows() {
    return rows;
  }

  /** {@return where a row begins} */
  public int y(int place) {
    return FIRST + place * ROW;
  }

  @Override
  public int height() {
    return y(rows.size()) + heightOfLegend() + (more().isEmpty() ? 0 : SIDE);
  }

  /** {@return the name of somebody} */
  public String name(Load row) {
    return line(nameOf(row.id()), NAMES - SIDE);
  }

  /** {@return where all of what there is ends} */
  public String all() {
    return Pixels.of(NAMES + scale);
  }

  /** {@return how long all of what there is is} */
  public String length() {
    return Pixels.of(scale);
  }

  /** {@return what stands there} */
  public String allLabel() {
    return say("all");
  }

  /**
   * A part of a bar.
   *
   * @param style how it looks
   * @param x where it begins
   * @param width how wide it is
   */
  public record Part(String style, String x, String width) {}

  /** {@return the parts of a bar, from left to right; none if nobody knows how much there is} */
  public List<Part> parts(Load row) {
    double day = end(row, row.dayToDay());
    double average = end(row, row.dayToDay().add(row.average()));
    double busiest = end(row, planned(row));
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    if (row.capacity().isPresent()) {
      add("day", 0, day, parts);
      add("given", day, average, parts);
      add("busiest", average, busiest, parts);
      add("b-failing", scale, busiest, parts);
    }
    return parts.build();
  }

  private double end(Load row, BigDecimal amount) {
    return scale * Math.min(MOST, share(row, amount));
  }

  private static void add(
      String style, double begin, double end, ImmutableList.Builder<Part> parts) {
    if (end > begin) {
      parts.add(new Part(style, Pixels.of(NAMES + begin), Pixels.of(end - begin)));
    }
  }

  /** {@return the numbers of somebody, in words} */
  public String says(Load row) {
    List<String> said = new ArrayList<>();
    said.add(
        row.capacity()
            .map(it -> say("there", amount(it), unit()))
            .orElseGet(() -> say("there-unknown")));
    if (row.dayToDay().signum() > 0) {
      said.add(say("day", amount(row.dayToDay())));
    }
    said.add(
        row.busiest().signum() == 0
            ? say("nothing-given")
            : row.average().compareTo(row.busiest()) == 0
                ? say("given", amount(row.busiest()))
                : say(
                    "given-most",
                    phrases().number(row.average().doubleValue()),
                    amount(row.busiest())));
    return String.join(", ", said);
  }

  /** {@return how much too much somebody carries, in words; empty if it is not} */
  public String over(Load row) {
    return row.over().signum() > 0 ? say("over", amount(row.over()), unit()) : "";
  }

  @Override
  String key() {
    return say("legend");
  }

  /** {@return how many more people there are, in words; empty if there are none} */
  public String more() {
    int more = load.people().size() - rows.size();
    return more == 0 ? "" : say("more", more);
  }
}
