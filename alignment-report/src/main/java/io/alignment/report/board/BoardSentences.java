package io.alignment.report.board;

import static io.alignment.analysis.board.Column.CLEAR;

import com.google.common.collect.Maps;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says on what each cell of the board rests: which measure, owner, pair, work, how much money. */
public final class BoardSentences {

  private static final int MOST_NAMES = 5;
  private static final double WHOLE = 100;

  private final Strategy strategy;
  private final Map<String, Board.Row> rows;
  private final Phrases phrases;
  private final Teller tell;

  /**
   * Prepares to speak of a board.
   *
   * @param board the board
   * @param strategy the strategy
   * @param phrases what is said
   */
  public BoardSentences(Board board, Strategy strategy, Phrases phrases) {
    this.strategy = strategy;
    this.phrases = phrases;
    rows = Maps.uniqueIndex(board.rows(), Board.Row::id);
    tell = new Teller(strategy, phrases, "evidence");
  }

  /**
   * One thing on which a cell rests.
   *
   * @param state how it stands
   * @param text what it is
   */
  public record Said(State state, Text text) {}

  /**
   * Says on what a cell rests.
   *
   * @param row the goal
   * @param column the question
   * @return a sentence or more
   */
  public List<Said> of(Board.Row row, Column column) {
    Optional<Cell> cell = Optional.ofNullable(row.cells().get(column.id()));
    if (cell.isEmpty()) {
      return List.of(new Said(State.NONE, notAsked(row, column)));
    }
    List<Said> said = new ArrayList<>();
    for (Reason reason : cell.get().evidence()) {
      if (reason.ground() == Ground.BELOW) {
        said.addAll(below(reason, column));
      } else {
        own(reason, state(reason, cell.get()), row.id(), column).forEach(said::add);
      }
    }
    if (cell.get().leftOut() > 0) {
      said.add(
          new Said(
              State.LEFT_OUT, tell.text(cell.get().leftOut() == 1 ? "left-out" : "half-left-out")));
    }
    return said;
  }

  private Text notAsked(Board.Row row, Column column) {
    return switch (strategy.objective(row.id()).orElseThrow().status()) {
      case DONE, MISSED -> tell.text("over");
      case PAUSED -> tell.text(column == Column.JOINED_UP ? "nobody-must-talk" : "paused");
      case PLANNED, ACTIVE, DROPPED -> tell.text("nobody-must-talk");
    };
  }

  /** What weighs less than the worst of the same kind has no part in a cell, but stands alike. */
  private static State state(Reason reason, Cell cell) {
    return reason.shown() + reason.failing() + reason.unknown() > 0
        ? State.of(reason.shown(), reason.failing(), reason.unknown())
        : cell.failing() > 0 ? State.FAILING : State.UNKNOWN;
  }

  // From below

  private List<Said> below(Reason reason, Column column) {
    Map<State, List<String>> byState = new EnumMap<>(State.class);
    for (String id : reason.elements()) {
      Optional.ofNullable(rows.get(id))
          .flatMap(it -> Optional.ofNullable(it.cells().get(column.id())))
          .map(it -> alike(it, reason))
          .ifPresent(it -> byState.computeIfAbsent(it, key -> new ArrayList<>()).add(id));
    }
    byState.remove(State.LEFT_OUT);
    List<Said> said = new ArrayList<>();
    byState.forEach(
        (state, ids) -> said.add(new Said(state, text("below." + state.id(), names(ids)))));
    if (said.isEmpty()) {
      State state = State.of(reason.shown(), reason.failing(), reason.unknown());
      said.add(new Said(state, text("below", names(reason.elements()))));
    }
    return said;
  }

  /** Returns how that part of a cell stands that is about the same as a reason. */
  private static State alike(Cell cell, Reason reason) {
    double shown = 0;
    double failing = 0;
    double unknown = 0;
    for (Reason it : cell.evidence()) {
      if (it.about() == reason.about()) {
        shown += it.shown();
        failing += it.failing();
        unknown += it.unknown();
      }
    }
    return State.of(shown, failing, unknown);
  }

  // Of its own

  private Stream<Said> own(Reason reason, State state, String goal, Column column) {
    return switch (reason.about()) {
      case WORK -> work(reason, state);
      case MONEY, TIME -> supply(reason);
      case DAYS ->
          (column == CLEAR ? Stream.of(due(reason)) : days(reason)).map(it -> new Said(state, it));
      case MEASURES ->
          Stream.of(new Said(state, column == CLEAR ? measures(reason) : course(reason, goal)));
      case OWNERS -> Stream.of(new Said(state, owners(reason)));
      case SKILLS -> Stream.of(new Said(state, skills(reason)));
      case CHANNELS -> Stream.of(new Said(state, channels(reason, state)));
      case PEOPLE -> Stream.of(new Said(state, people(reason, state)));
      case FACTORS -> Stream.of(new Said(state, factors(reason, state, goal)));
      default -> throw new AssertionError(reason.about());
    };
  }

  private Text measures(Reason reason) {
    return fact(reason, Evidence.Measures.class)
        .map(it -> text("measures", quoted(it.measures())))
        .orElseGet(() -> elsewhere("measures", reason));
  }

  private Text due(Reason reason) {
    return fact(reason, Evidence.Due.class)
        .map(it -> text("due", it.due()))
        .orElseGet(
            () ->
                reason.ground() == Ground.OWN && reason.shown() > 0
                    ? text("due.standing")
                    : elsewhere("due", reason));
  }

  /** Says that something is not there, or one above has it. */
  private Text elsewhere(String key, Reason reason) {
    return switch (reason.ground()) {
      case ABOVE -> text(key + ".above", names(others(reason)));
      case SILENCE -> text(key + ".silence");
      case OWN, BELOW -> text(key + ".lacking");
    };
  }

  private Text owners(Reason reason) {
    Optional<Reason.Lead> lead = fact(reason, Reason.Lead.class);
    if (lead.isPresent()) {
      Text owners = text("owners", names(reason.elements()), reason.elements().size());
      return reason.failing() == 0
          ? owners
          : owners.and(
              text(
                  "owners.much",
                  tell.name(lead.get().who()),
                  tell.percent(lead.get().share()),
                  tell.percent(lead.get().limit()),
                  reason.elements().size()));
    }
    List<String> vacant = others(reason);
    return vacant.isEmpty()
        ? elsewhere("owners", reason)
        : text("owners.vacant", names(vacant), vacant.size());
  }

  private Stream<Said> work(Reason reason, State state) {
    List<String> live = reason.elements().subList(1, reason.elements().size());
    Text first =
        reason.shown() == 0
            ? elsewhere("work", reason)
            : live.isEmpty() ? text("work.at", names(others(reason))) : text("work", names(live));
    return Stream.concat(
        Stream.of(new Said(state, first)),
        facts(reason, Reason.Idle.class)
            .map(it -> text(it.isTooLate() ? "work.late" : "work.idle", tell.name(it.work())))
            .map(it -> new Said(State.NONE, it)));
  }

  private Stream<Said> supply(Reason reason) {
    Optional<Reason.Supply> supply = fact(reason, Reason.Supply.class);
    if (supply.isEmpty()) {
      return Stream.of(new Said(State.UNKNOWN, text(reason.about().label() + ".silence")));
    }
    Reason.Supply it = supply.get();
    double all = reason.shown() + reason.failing() + reason.unknown();
    double open = Math.max(0, reason.unknown() - (1 - it.known()) * all);
    State state =
        it.known() == 0 ? State.UNKNOWN : State.of(reason.shown(), reason.failing(), open);
    Said said = new Said(state, supply(it));
    return it.known() == 1
        ? Stream.of(said)
        : Stream.of(
            said,
            new Said(
                State.UNKNOWN, text("supply.undivided", tell.percent(1 - it.known()), it.unit())));
  }

  private Text supply(Reason.Supply it) {
    String got = amount(it.got(), it.unit());
    String needed = amount(it.needed(), it.unit());
    String demanded = amount(it.demanded(), it.unit());
    if (it.isSaid()) {
      return it.needed() == 0
          ? text("supply.none-needed", it.unit())
          : text("supply.said", got, needed);
    }
    if (it.demanded() > it.got()) {
      return text("supply.demanded", got, demanded);
    }
    return it.got() == 0 ? text("supply.none", it.unit()) : text("supply.weighed", got, needed);
  }

  private Text skills(Reason reason) {
    Optional<Evidence.Skills> skills = fact(reason, Evidence.Skills.class);
    if (skills.isEmpty()) {
      return text("skills.silence");
    }
    List<String> others = others(reason);
    String how =
        reason.failing() == 0
            ? "skills"
            : reason.shown() == 0
                ? others.isEmpty() ? "skills.lacking" : "skills.elsewhere"
                : strategy.element(others.get(0)).orElseThrow() instanceof Initiative
                    ? "skills.taught"
                    : "skills.one";
    return text(
        how, tell.name(reason.elements().get(0)), quoted(skills.get().skills()), names(others));
  }

  private Text channels(Reason reason, State state) {
    if (reason.ground() == Ground.SILENCE) {
      return text("channels.silence");
    }
    Optional<Reason.Through> through = fact(reason, Reason.Through.class);
    return text(
        through.isPresent() ? "channels.through" : "channels." + state.id(),
        names(reason.elements()),
        names(others(reason)),
        names(through.map(Reason.Through::thirds).orElse(List.of())));
  }

  private Stream<Text> days(Reason reason) {
    if (reason.ground() == Ground.SILENCE) {
      return Stream.of(text("days.silence"));
    }
    return fact(reason, Evidence.Because.class)
        .map(it -> it.causes().stream().map(this::what))
        .orElseGet(() -> Stream.of(text("days", names(reason.elements()))));
  }

  private Text what(Finding finding) {
    return Text.of(phrases.words().what(finding, strategy));
  }

  private Text course(Reason reason, String goal) {
    String element = reason.elements().get(0);
    Text about = element.equals(goal) ? Text.NONE : text("course.of", tell.name(element));
    return about.and(course(reason, element.equals(goal)));
  }

  private Text course(Reason reason, boolean isGoal) {
    Optional<Evidence.Measures> measures = fact(reason, Evidence.Measures.class);
    if (measures.isPresent()) {
      List<Text> more = new ArrayList<>();
      fact(reason, Reason.Reading.class)
          .ifPresent(it -> more.add(text("course.read", tell.number(it.value()), it.read())));
      fact(reason, Evidence.Pace.class)
          .ifPresent(
              it ->
                  more.add(
                      text(
                          "course.pace",
                          tell.percent(it.progress()),
                          tell.percent(it.expected()))));
      Text names = quoted(measures.get().measures());
      String key = "course." + State.of(reason.shown(), reason.failing(), reason.unknown()).id();
      return more.isEmpty()
          ? text(key, names, Text.NONE)
          : text(key, names, text("course.more", phrases.joined(more, "list.comma")));
    }
    if (reason.ground() == Ground.SILENCE) {
      return text(isGoal ? "course.silence" : "course.no-measure");
    }
    return fact(reason, Evidence.Said.class)
        .map(it -> text("course.off", it.said()))
        .orElseGet(() -> text("course.missed"));
  }

  private Text people(Reason reason, State state) {
    return text("people." + state.id(), names(reason.elements()), reason.elements().size());
  }

  private Text factors(Reason reason, State state, String goal) {
    Optional<Reason.Threat> threat = fact(reason, Reason.Threat.class);
    if (threat.isEmpty()) {
      return text(reason.unknown() == 1 ? "factors.silence" : "factors.rest");
    }
    String by = reason.elements().get(0);
    String on = reason.elements().get(1);
    String kind =
        strategy.element(by).orElseThrow() instanceof Factor
            ? threat.get().answered() ? "answered" : state.id()
            : "hindrance";
    return text(
        "factors." + kind,
        tell.name(by),
        on.equals(goal) ? text("factors.it") : tell.name(on),
        tell.number(threat.get().weight()));
  }

  // Words

  private Text text(String key, Object... arguments) {
    return tell.text(key, arguments);
  }

  /** Returns an amount, a large one without a fraction, which says nothing there. */
  private String amount(double amount, String unit) {
    return phrases.amount(amount < WHOLE ? amount : Math.rint(amount), unit);
  }

  private Text names(Collection<String> ids) {
    return tell.names(ids, MOST_NAMES);
  }

  private Text quoted(List<String> names) {
    return phrases.list(names.stream().map(it -> phrases.text("name", it)).toList(), MOST_NAMES);
  }

  private static List<String> others(Reason reason) {
    return fact(reason, Evidence.Others.class).map(Evidence.Others::others).orElse(List.of());
  }

  private static <T> Optional<T> fact(Reason reason, Class<T> kind) {
    return facts(reason, kind).findFirst();
  }

  private static <T> Stream<T> facts(Reason reason, Class<T> kind) {
    return reason.facts().stream().filter(kind::isInstance).map(kind::cast);
  }
}
