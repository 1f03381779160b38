package io.alignment.report.svg;

import static java.util.Comparator.comparing;

import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Progress.MeasureProgress;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Sparkline;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.telling.Drawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The readings of all measures as lines beside each other. */
public final class TrendsDrawing extends Figure {

  /** How far panels are apart, from left edge to left edge. */
  public static final int COLUMN = 324;

  /** How far panels are apart, from upper edge to upper edge. */
  public static final int ROW = 156;

  /** Where in a panel its lines begin. */
  public static final int LINES = 42;

  private static final int COLUMNS = 3;
  private static final int MOST = 24;
  private static final double ROOM = COLUMN - 24;
  private static final int MOST_LINES = 2;

  private final Progress progress;
  private final List<Panel> all = new ArrayList<>();

  private TrendsDrawing(Strategy strategy, Progress progress, Phrases phrases) {
    super(strategy, phrases.plain("trends.title"), phrases);
    this.progress = progress;
    Priorities priorities = Priorities.of(strategy);
    strategy.objectives().stream()
        .sorted(
            comparing((Objective it) -> -priorities.of(it.id()).orElse(0))
                .thenComparing(Objective::id))
        .forEach(this::add);
  }

  /**
   * Draws the readings of the measures of a strategy, those of the heaviest goals first. Milestones
   * have none. Of more than 24 measures those that are not on course are drawn first.
   *
   * @param strategy the strategy
   * @param progress how far its goals have come
   * @param phrases what is said
   * @return the picture; empty where no measure has a reading
   */
  public static Optional<TrendsDrawing> of(Strategy strategy, Progress progress, Phrases phrases) {
    TrendsDrawing drawing = new TrendsDrawing(strategy, progress, phrases);
    return drawing.all.stream().anyMatch(it -> it.curve().last().isPresent())
        ? Optional.of(drawing)
        : Optional.empty();
  }

  /**
   * A measure.
   *
   * @param goal whose it is
   * @param measure the measure
   * @param row what it shows
   * @param curve its line
   */
  public record Panel(Objective goal, Measure measure, MeasureProgress row, Drawing.Curve curve) {}

  private void add(Objective goal) {
    ObjectiveProgress known = progress.byObjective().get(goal.id());
    for (int i = 0; known != null && i < known.measures().size(); i++) {
      Measure measure = goal.measures().get(i);
      MeasureProgress row = known.measures().get(i);
      if (!measure.isOfMilestones()) {
        all.add(new Panel(goal, measure, row, Sparkline.of(measure, row, goal, progress.asOf())));
      }
    }
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtetrendsGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    progress.asOf().ifPresent(it -> sentences.add(say("as-of", phrases().words().day(it))));
    long off = all.stream().filter(it -> isOff(it.row())).count();
    long unknown = all.stream().filter(it -> it.row().onCourse().isEmpty()).count();
    sentences.add(say("standing", all.size() - off - unknown, all.size(), off));
    if (unknown > 0) {
      sentences.add(say("unknown", unknown));
    }
    return sentences;
  }

  private static boolean isOff(MeasureProgress row) {
    return !row.onCourse().orElse(true);
  }

  private String say(String key, Object... arguments) {
    return phrases().plain("trends." + key, arguments);
  }

  @Override
  public List<String> told() {
    return panels().stream().map(this::sentence).toList();
  }

  // What the template asks

  /** {@return the measures that are drawn} */
  public List<Panel> panels() {
    return all.size() <= MOST
        ? all
        : all.stream().sorted(comparing(it -> isOff(it.row()) ? 0 : 1)).limit(MOST).toList();
  }

  /** {@return where a panel begins} */
  public int x(int place) {
    return place % COLUMNS * COLUMN;
  }

  /** {@return its upper edge} */
  public int y(int place) {
    return place / COLUMNS * ROW;
  }

  private int bottom() {
    return y(panels().size() + COLUMNS - 1);
  }

  /** {@return where what the lines mean is told} */
  public int foot() {
    return bottom() - SIDE;
  }

  @Override
  public int height() {
    return foot() + heightOfLegend() + (more().isEmpty() ? 0 : SIDE);
  }

  /** {@return the name of a measure, with the sign of how it stands} */
  public String name(Panel panel) {
    String sign = panel.row().onCourse().map(it -> it ? "shown" : "failing").orElse("unknown");
    return line(phrases().plain("board.mark." + sign) + " " + panel.measure().name(), 0.92 * ROOM);
  }

  /** {@return the name of its goal; empty if the measure is called the same} */
  public String goal(Panel panel) {
    return isCalledAsItsGoal(panel) ? "" : line(panel.goal().name(), ROOM);
  }

  private static boolean isCalledAsItsGoal(Panel panel) {
    return panel.measure().name().equals(panel.goal().name());
  }

  /** {@return how it stands, in lines} */
  public List<String> says(Panel panel) {
    Measure measure = panel.measure();
    MeasureProgress row = panel.row();
    List<String> said = new ArrayList<>();
    said.add(
        row.current().isPresent()
            ? phrases().amount(row.current().getAsDouble(), measure.unit().orElse(""))
            : phrases().plain("progress.never-read"));
    measure
        .goal()
        .ifPresent(
            it ->
                said.add(
                    measure.origin().isPresent()
                        ? plain("from-to", measure.origin().getAsDouble(), it)
                        : plain("to", it)));
    measure.atLeast().ifPresent(it -> said.add(plain("at-least", it)));
    measure.atMost().ifPresent(it -> said.add(plain("at-most", it)));
    row.forecast().ifPresent(it -> said.add(plain("by-the-trend", it)));
    return lines(String.join(", ", said), ROOM, LETTERS - 1, MOST_LINES);
  }

  private String plain(String key, double... numbers) {
    return phrases()
        .plain("progress." + key, Arrays.stream(numbers).mapToObj(phrases()::number).toArray());
  }

  /** {@return all that is to say of a panel} */
  public String sentence(Panel panel) {
    String of =
        isCalledAsItsGoal(panel)
            ? panel.goal().name()
            : phrases().plain("map.named", panel.goal().name(), panel.measure().name());
    return MapSentences.clean(say("panel", of, String.join(" ", says(panel))));
  }

  @Override
  String key() {
    return say("legend");
  }

  /** {@return how many more measures there are, in words; empty if there are none} */
  public String more() {
    int more = all.size() - panels().size();
    return more == 0 ? "" : say("more", more);
  }
}
