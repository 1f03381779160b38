package io.alignment.report.svg;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.objectives.Schedule;
import io.alignment.analysis.objectives.Schedule.Bar;
import io.alignment.analysis.objectives.Schedule.Lane;
import io.alignment.analysis.objectives.Schedule.Need;
import io.alignment.analysis.objectives.Schedule.State;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Pixels;
import io.alignment.report.layout.TimeAxis;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When work is planned, goal by goal, as a Gantt chart. */
public final class ScheduleDrawing extends Figure {

  /** Where the first row stands. */
  public static final int FIRST = 40;

  /** How high a row is. */
  public static final int ROW = 22;

  /** How high a bar is. */
  public static final int BAR = 12;

  /** Where the line of time begins. */
  public static final int AXIS = 300;

  /** How wide it is. */
  public static final int LENGTH = 570;

  private static final int MOST_ROWS = 40;
  private static final int MOST_IN_A_LANE = 6;
  private static final double BOLD = 0.92;
  private static final int INDENT = 14;
  private static final int STUB = 60;
  private static final int NARROWEST_LABEL = 44;
  private static final int ELBOW = 7;
  private static final int MOST_NAMED = 3;

  private final Schedule schedule;
  private final TimeAxis axis;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> clashing = new HashSet<>();
  private final Map<String, Row> rowOf = new HashMap<>();
  private int more;

  private ScheduleDrawing(
      Strategy strategy, Schedule schedule, List<LocalDate> days, Phrases phrases) {
    super(strategy, phrases.plain("schedule.title"), phrases);
    this.schedule = schedule;
    axis = TimeAxis.of(strategy.calendar(), days, AXIS, LENGTH);
    schedule.needs().stream().filter(Need::clash).forEach(it -> clashing.add(it.work()));
    layOut();
  }

  /**
   * Draws a schedule. Of more than forty rows the gravest are drawn: what is late and what has
   * dates that do not fit, then what carries most.
   *
   * @param strategy the strategy
   * @param schedule when its work is planned
   * @param phrases what is said
   * @return the picture; empty if nothing has a day
   */
  public static Optional<ScheduleDrawing> of(
      Strategy strategy, Schedule schedule, Phrases phrases) {
    List<LocalDate> days =
        schedule.lanes().stream()
            .flatMap(
                lane ->
                    Streams.concat(
                        lane.due().filter(it -> isOpen(lane.state())).stream(),
                        lane.work().stream()
                            .filter(it -> isOpen(it.state()))
                            .flatMap(ScheduleDrawing::days)))
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScheduleDrawing(
                strategy,
                schedule,
                Stream.concat(days.stream(), schedule.today().stream()).toList(),
                phrases));
  }

  private static boolean isOpen(State state) {
    return state != State.DONE && state != State.MISSED;
  }

  private static Stream<LocalDate> days(Bar bar) {
    return Stream.concat(bar.begins().stream(), bar.ends().stream());
  }

  /**
   * A row.
   *
   * @param lane of which goal it is
   * @param bar the work that it shows; empty if it is that of the goal
   * @param y its upper edge
   */
  public record Row(Lane lane, Optional<Bar> bar, int y) {

    /** {@return where its middle is} */
    public int middle() {
      return y + ROW / 2;
    }
  }

  private void layOut() {
    List<Lane> lanes =
        schedule.lanes().stream().map(this::current).flatMap(Optional::stream).toList();
    int all = lanes.stream().mapToInt(it -> 1 + it.work().size()).sum();
    boolean isCut = all > MOST_ROWS;
    List<Lane> shown =
        isCut ? lanes.stream().sorted(comparing(it -> isGrave(it) ? 0 : 1)).toList() : lanes;
    for (Lane lane : shown) {
      List<Bar> work =
          isCut
              ? lane.work().stream()
                  .sorted(comparing(it -> isGrave(it) ? 0 : 1))
                  .limit(MOST_IN_A_LANE)
                  .toList()
              : lane.work();
      if (rows.size() + 1 + Math.min(1, work.size()) <= MOST_ROWS) {
        add(new Row(lane, Optional.empty(), y()), lane.goal());
        work.stream()
            .limit(MOST_ROWS - rows.size())
            .forEach(it -> add(new Row(lane, Optional.of(it), y()), Optional.of(it.id())));
      }
    }
    more = all - rows.size();
  }

  private void add(Row row, Optional<String> id) {
    rows.add(row);
    id.ifPresent(it -> rowOf.put(it, row));
  }

  private int y() {
    return FIRST + ROW * rows.size();
  }

  /** Leaves out what ended before the axis begins. */
  private Optional<Lane> current(Lane lane) {
    List<Bar> work =
        lane.work().stream()
            .filter(it -> isOpen(it.state()) || it.ends().filter(axis.first()::isAfter).isEmpty())
            .toList();
    boolean isOver = !isOpen(lane.state()) && lane.due().filter(axis.first()::isAfter).isPresent();
    return isOver && work.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lane(lane.goal(), lane.state(), lane.due(), work));
  }

  private boolean isGrave(Lane lane) {
    return lane.state() == State.LATE
        || lane.goal().filter(clashing::contains).isPresent()
        || lane.work().stream().anyMatch(this::isGrave);
  }

  private boolean isGrave(Bar bar) {
    return bar.state() == State.LATE || clashing.contains(bar.id());
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtescheduleGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> sentences() {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    schedule.today().ifPresent(it -> sentences.add(say("as-of", day(it))));
    List<String> late = new ArrayList<>();
    long undated = 0;
    for (Lane lane : schedule.lanes()) {
      lane.goal().filter(it -> lane.state() == State.LATE).ifPresent(late::add);
      for (Bar bar : lane.work()) {
        if (bar.state() == State.LATE) {
          late.add(bar.id());
        }
        undated += isOpen(bar.state()) && !bar.goesOn() && bar.ends().isEmpty() ? 1 : 0;
      }
    }
    if (!late.isEmpty()) {
      List<Text> names = late.stream().map(it -> phrases().name(it, nameOf(it))).toList();
      sentences.add(say("late-are", phrases().list(names, MOST_NAMED)));
    }
    if (undated > 0) {
      sentences.add(say("undated-are", undated));
    }
    schedule.overloads().stream()
        .collect(groupingBy(Schedule.Overload::units, LinkedHashMap::new, toList()))
        .forEach((units, of) -> sentences.add(overload(of, units)));
    return sentences.build();
  }

  private String say(String key, Object... arguments) {
    return phrases().plain("schedule." + key, arguments);
  }

  private String day(LocalDate day) {
    return phrases().words().day(day);
  }

  @Override
  public List<String> told() {
    return rows.stream().map(this::sentence).toList();
  }

  // What the template asks

  /** {@return the rows} */
  public List<Row> rows() {
    return rows;
  }

  @Override
  public int height() {
    return bottom() + SIDE + heightOfLegend() + (more().isEmpty() ? 0 : SIDE);
  }

  /** {@return where the rows end} */
  public int bottom() {
    return y();
  }

  /** {@return the lines of the axis} */
  public List<TimeAxis.Tick> ticks() {
    return axis.ticks(strategy().calendar());
  }

  /** {@return the quarters in which there is too little} */
  public List<Schedule.Overload> overloads() {
    return schedule.overloads().stream()
        .filter(it -> !it.quarter().first().isAfter(axis.last()))
        .toList();
  }

  /** {@return where a day begins} */
  public String begin(LocalDate day) {
    return Pixels.of(axis.begin(day));
  }

  /** {@return how wide a span of days is} */
  public String width(LocalDate first, LocalDate last) {
    return Pixels.of(axis.end(last) - axis.begin(first));
  }

  /** {@return what is written above a quarter in which there is too little} */
  public String label(Schedule.Overload overload) {
    double room = axis.end(overload.quarter().last()) - axis.begin(overload.quarter().first());
    String all = say("overload-mark", String.join(", ", overload.units()));
    return room < NARROWEST_LABEL ? say("overload-mark", "").strip() : line(all, room);
  }

  /** {@return that in a sentence} */
  public String sentence(Schedule.Overload overload) {
    return overload(List.of(overload), overload.units());
  }

  private String overload(List<Schedule.Overload> overloads, List<String> units) {
    return say(
        "overload",
        phrases()
            .list(overloads.stream().map(it -> Text.of(it.quarter().name())).toList(), MOST_NAMED),
        phrases().list(units.stream().map(Text::of).toList(), MOST_NAMED));
  }

  /** {@return the day as of which it is asked} */
  public Optional<LocalDate> today() {
    return schedule.today();
  }

  /** {@return what is written at that line} */
  public String todayLabel() {
    return say("today", schedule.today().map(this::day).orElse(""));
  }

  /** {@return the name of a row} */
  public String name(Row row) {
    return row.bar()
        .map(it -> line(nameOf(it.id()), AXIS - SIDE - INDENT))
        .orElseGet(() -> line(goal(row), BOLD * (AXIS - SIDE)));
  }

  private String goal(Row row) {
    return row.lane().goal().map(this::nameOf).orElseGet(() -> say("no-goal"));
  }

  /** {@return the style of a state} */
  public String style(State state) {
    return "is-" + state.name().toLowerCase(Locale.ROOT);
  }

  /** {@return the part of a bar that is drawn; empty without any day} */
  public Optional<Span> span(Bar bar) {
    if (bar.begins().isEmpty() && bar.ends().isEmpty()) {
      return Optional.empty();
    }
    double end = bar.ends().map(axis::end).orElse((double) AXIS + LENGTH);
    double begin = bar.begins().map(axis::begin).orElse(Math.max(AXIS, end - STUB));
    double done =
        bar.begins().isPresent() && bar.ends().isPresent()
            ? (end - begin) * bar.progress().orElse(0)
            : 0;
    return Optional.of(new Span(begin, Math.max(2, end - begin), done));
  }

  /**
   * A bar.
   *
   * @param begin its left end
   * @param length how long it is
   * @param done how much of it is done
   */
  public record Span(double begin, double length, double done) {}

  /** {@return where the diamond of a goal stands} */
  public String diamond(Row row, LocalDate due) {
    double x = axis.end(due);
    return "M%s,%sl6,6l-6,6l-6,-6z".formatted(Pixels.of(x), row.middle() - 6);
  }

  /** {@return whether a due date is on the axis} */
  public boolean isShown(LocalDate due) {
    return !due.isBefore(axis.first());
  }

  /** {@return where what is written beside a row begins} */
  public String beside(Row row) {
    return Pixels.of(placeBeside(row));
  }

  private double placeBeside(Row row) {
    Optional<Double> end =
        row.bar().isPresent()
            ? span(row.bar().get()).map(it -> it.begin() + it.length())
            : row.lane().due().map(axis::end);
    return end.orElse((double) AXIS) + ELBOW + 3;
  }

  /** {@return what is written beside a row} */
  public String note(Row row) {
    State state = row.bar().map(Bar::state).orElse(row.lane().state());
    List<String> said = new ArrayList<>();
    if (state != State.OPEN) {
      said.add(say("state." + state.name().toLowerCase(Locale.ROOT)));
    }
    row.bar().ifPresent(it -> note(it, said));
    if (row.bar().isEmpty() && row.lane().due().isEmpty()) {
      row.lane().goal().map(this::undated).ifPresent(said::add);
    }
    String all = String.join(", ", said);
    return all.isEmpty() ? all : line(all, WIDTH - 2 * SIDE - placeBeside(row));
  }

  private String undated(String goal) {
    boolean isKept = strategy().objective(goal).filter(Objective::isStanding).isPresent();
    return say(isKept ? "kept" : "no-due");
  }

  private void note(Bar bar, List<String> said) {
    if (bar.begins().isEmpty() && bar.ends().isEmpty()) {
      said.add(say(bar.goesOn() ? "goes-on" : "no-days"));
      needs(bar.id()).map(it -> say("needs", nameOf(it.first()))).forEach(said::add);
    } else if (bar.ends().isEmpty() && !bar.goesOn()) {
      said.add(say("no-due"));
    }
    if (isOpen(bar.state()) && bar.progress().isPresent()) {
      said.add(phrases().percent(bar.progress().getAsDouble()));
    }
  }

  /** {@return all that is to say of a row} */
  public String sentence(Row row) {
    return MapSentences.clean(row.bar().map(this::sentence).orElseGet(() -> ofGoal(row)));
  }

  private String ofGoal(Row row) {
    List<String> said = new ArrayList<>();
    row.lane()
        .goal()
        .ifPresent(
            it ->
                said.add(
                    row.lane()
                        .due()
                        .map(due -> say("due", day(due)))
                        .orElseGet(() -> undated(it))));
    return of(goal(row), row.lane().state(), said);
  }

  private String sentence(Bar bar) {
    List<String> said = new ArrayList<>();
    if (bar.begins().isPresent()) {
      said.add(
          bar.ends().isPresent()
              ? say("from-to", day(bar.begins().get()), day(bar.ends().get()))
              : say("from", day(bar.begins().get())));
    } else {
      said.add(
          bar.ends()
              .map(it -> say("until", day(it)))
              .orElseGet(() -> say(bar.goesOn() ? "goes-on" : "no-days")));
    }
    if (isOpen(bar.state())) {
      bar.progress()
          .ifPresentOrElse(
              it -> said.add(say("done", phrases().percent(it))),
              () -> {
                if (hasBegun(bar)) {
                  said.add(say("progress-unknown"));
                }
              });
    }
    needs(bar.id())
        .map(it -> say(it.clash() ? "needs-clash" : "needs", nameOf(it.first())))
        .forEach(said::add);
    return of(nameOf(bar.id()), bar.state(), said);
  }

  private boolean hasBegun(Bar bar) {
    return schedule
        .today()
        .filter(it -> bar.begins().filter(it::isBefore).isEmpty() && bar.begins().isPresent())
        .isPresent();
  }

  private String of(String name, State state, List<String> said) {
    if (state != State.OPEN) {
      said.add(0, say("state." + state.name().toLowerCase(Locale.ROOT)));
    }
    return said.isEmpty() ? name : phrases().plain("map.named", name, String.join("; ", said));
  }

  private Stream<Need> needs(String id) {
    return schedule.needs().stream().filter(it -> it.work().equals(id));
  }

  /**
   * An arrow from what must be done first to what waits for it.
   *
   * @param path its way
   * @param style how it looks
   * @param sentence what it says
   */
  public record Arrow(String path, String style, String sentence) {}

  /** {@return the arrows between rows that have days} */
  public List<Arrow> arrows() {
    return schedule.needs().stream().flatMap(it -> arrow(it).stream()).toList();
  }

  private Optional<Arrow> arrow(Need need) {
    Row first = rowOf.get(need.first());
    Row work = rowOf.get(need.work());
    if (first == null || work == null) {
      return Optional.empty();
    }
    Optional<Double> from = end(first);
    Optional<Double> to = begin(work);
    return from.flatMap(
        x ->
            to.map(
                end ->
                    new Arrow(
                        way(x, first.middle(), end, work.middle()),
                        need.clash() ? "is-clash" : "is-open",
                        MapSentences.clean(
                            of(
                                nameOf(need.work()),
                                State.OPEN,
                                new ArrayList<>(
                                    List.of(
                                        say(
                                            need.clash() ? "needs-clash" : "needs",
                                            nameOf(need.first())))))))));
  }

  private Optional<Double> end(Row row) {
    return row.bar().map(Bar::ends).orElse(row.lane().due()).map(axis::end);
  }

  private Optional<Double> begin(Row row) {
    return row.bar().isPresent()
        ? row.bar().get().begins().map(axis::begin)
        : row.lane().due().map(it -> axis.end(it) - 6);
  }

  /** Leads from the end of one bar, between rows, to the beginning of another. */
  private static String way(double fromX, int fromY, double toX, int toY) {
    double out = fromX + ELBOW;
    double in = toX - ELBOW;
    int between = toY > fromY ? fromY + ROW / 2 : fromY - ROW / 2;
    return in >= out
        ? "M%s,%sH%sV%sH%s".formatted(Pixels.of(fromX), fromY, Pixels.of(out), toY, Pixels.of(toX))
        : "M%s,%sH%sV%sH%sV%sH%s"
            .formatted(
                Pixels.of(fromX),
                fromY,
                Pixels.of(out),
                between,
                Pixels.of(in),
                toY,
                Pixels.of(toX));
  }

  @Override
  String key() {
    return say("legend");
  }

  /** {@return how much more there is, in words; empty if there is none} */
  public String more() {
    return more == 0 ? "" : say("more", more);
  }
}
