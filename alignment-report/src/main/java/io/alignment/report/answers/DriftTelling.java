package io.alignment.report.answers;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.board.Board;
import io.alignment.drift.Drift;
import io.alignment.drift.DriftWords;
import io.alignment.model.Field;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.ElementNames;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has changed between two versions, for people: the edits, the numbers, the findings. */
public final class DriftTelling {

  private static final int MOST_NUMBERS = 30;
  private static final int MOST_IN_TABLE = 300;
  private static final int MOST_CELLS = 30;
  private static final int MOST_OF_COMMENT = 20;
  private static final int MOST_NEW = 8;
  private static final int MOST_WORSE = 3;
  private static final int MOST_GONE = 4;
  private static final double LEAST = 1e-9;

  private final Strategy before;
  private final Strategy after;
  private final Drift drift;
  private final Optional<LocalDate> asOf;
  private final Words words;
  private final Teller tell;
  private final Map<String, Metric> metrics =
      Analyses.builtIn().metrics().stream().collect(Collectors.toMap(Metric::id, metric -> metric));

  private DriftTelling(
      Strategy before, Strategy after, Drift drift, Optional<LocalDate> asOf, Phrases phrases) {
    this.before = before;
    this.after = after;
    this.drift = drift;
    this.asOf = asOf;
    words = phrases.words();
    tell = new Teller(after, phrases, "drift");
  }

  /**
   * Tells what has changed.
   *
   * @param before the old version
   * @param after the new version
   * @param drift what is different in it
   * @param asOf the day as of which both were analyzed, if there was one
   * @param words the words of the language
   * @return what there is to tell
   */
  public static Telling of(
      Strategy before, Strategy after, Drift drift, Optional<LocalDate> asOf, Words words) {
    return new DriftTelling(before, after, drift, asOf, Phrases.of(words)).telling();
  }

  /**
   * Tells what has changed in so few lines that it serves as a comment on a pull request: counts in
   * the first, then the board, then what is new or worse, what is gone, and the edits, 25 lines in
   * all as Markdown.
   *
   * @param before the old version
   * @param after the new version
   * @param drift what is different in it
   * @param asOf the day as of which both were analyzed, if there was one
   * @param words the words of the language
   * @return what there is to tell
   */
  public static Telling comment(
      Strategy before, Strategy after, Drift drift, Optional<LocalDate> asOf, Words words) {
    return new DriftTelling(before, after, drift, asOf, Phrases.of(words)).comment();
  }

  private Telling comment() {
    if (drift.isEmpty()) {
      tell.line("nothing");
      return tell.telling();
    }
    tell.line(Telling.Role.PARAGRAPH, tell.phrases().joined(counts(), "list.comma"));
    List<Text> sentences = new ArrayList<>();
    List<Text> states = states();
    if (!states.isEmpty()) {
      sentences.add(tell.text("comment.board", tell.phrases().joined(states, "list.comma")));
    }
    asOf.ifPresent(it -> sentences.add(tell.text("comment.as-of", it)));
    tell.line(Telling.Role.PARAGRAPH, tell.phrases().joined(sentences, "list.sentence"));
    tell.line(Telling.Role.SPACE, Text.NONE);
    Drift.Findings found = drift.findings();
    List<Text> news = new ArrayList<>();
    add(
        news,
        MOST_NEW,
        found.added(),
        it -> told("comment.new." + Field.nameOf(it.severity()), it, after));
    add(
        news,
        MOST_WORSE,
        drift.cells().stream()
            .filter(it -> it.why() == Drift.Why.CHANGED && it.failsMore())
            .toList(),
        it -> tell.text("comment.worse", cell(it)));
    add(news, MOST_GONE, found.solved(), it -> told("comment.solved", it, before));
    add(news, MOST_GONE / 2, found.lapsed(), it -> told("comment.lapsed", it, before));
    add(news, MOST_GONE / 2, found.movedAway(), it -> told("comment.moved", it, before));
    List<String> edits = DriftWords.edits(drift, before, after, words);
    add(news, MOST_OF_COMMENT - news.size(), edits, it -> tell.text("comment.edit", it));
    news.forEach(it -> tell.line(Telling.Role.ITEM, it));
    return tell.telling();
  }

  private <T> void add(List<Text> lines, int most, List<T> all, Function<T, Text> told) {
    int shown = Math.min(most, all.size());
    for (int i = 0; i < shown; i++) {
      Text line = told.apply(all.get(i));
      int rest = all.size() - most;
      lines.add(i < most - 1 || rest == 0 ? line : tell.text("comment.rest", line, rest));
    }
  }

  private Text told(String key, Finding finding, Strategy strategy) {
    return tell.text(key, words.what(finding, strategy));
  }

  private List<Text> counts() {
    List<Text> counts = new ArrayList<>();
    count(counts, "added", drift.elements().added().size() + drift.relations().added().size());
    count(
        counts, "removed", drift.elements().removed().size() + drift.relations().removed().size());
    count(
        counts,
        "changed",
        drift.elements().changed().size()
            + drift.relations().changed().size()
            + Math.min(1, drift.strategy().size()));
    count(counts, "solved", drift.findings().solved().size());
    count(
        counts,
        drift.findings().solved().isEmpty() ? "new-findings" : "new",
        drift.findings().added().size());
    if (counts.isEmpty()) {
      counts.add(tell.text("comment.no-edit"));
    }
    return counts;
  }

  private void count(List<Text> counts, String what, int number) {
    if (number > 0) {
      counts.add(tell.text("comment.count." + what, number));
    }
  }

  private Telling telling() {
    tell.line(Telling.Role.TITLE, Text.of(after.name()));
    if (drift.isEmpty()) {
      tell.line("nothing");
      return tell.telling();
    }
    inShort();
    asOf.ifPresent(it -> tell.line("as-of", it));
    List<String> edits = DriftWords.edits(drift, before, after, words);
    if (!edits.isEmpty()) {
      tell.heading("edits");
      edits.forEach(it -> tell.line(Telling.Role.ITEM, Text.of(it)));
    }
    cells();
    numbers();
    findings("new-findings", drift.findings().added(), after);
    findings("demanded-findings", drift.findings().demanded(), after);
    findings("moved-findings", drift.findings().movedAway(), before);
    findings("solved-findings", drift.findings().solved(), before);
    findings("lapsed-findings", drift.findings().lapsed(), before);
    return tell.telling();
  }

  private void inShort() {
    Text findings =
        tell.text(
            "findings",
            tell.count(drift.findings().fresh().size(), "new-finding"),
            drift.findings().solved().size(),
            drift.findings().unchanged().size());
    List<Text> states = states();
    tell.line(
        Telling.Role.PARAGRAPH,
        states.isEmpty()
            ? findings
            : tell.text("board", tell.phrases().joined(states, "list.comma"), findings));
  }

  private List<Text> states() {
    return Stream.of("shown", "failing", "unknown", "leftOut")
        .flatMap(it -> state(it).stream())
        .toList();
  }

  private Optional<Text> state(String state) {
    String metric = Board.CATALOGUE.metric(state).id();
    return drift.numbers().stream()
        .filter(it -> it.metric().equals(metric))
        .findFirst()
        .map(
            it -> {
              Text moved =
                  tell.text("state." + state, number(it, it.before()), number(it, it.after()));
              return it.withOldGoals().isEmpty() ? moved : tell.text("judged", moved, good(it));
            });
  }

  // What turned on the board

  private void cells() {
    for (Drift.Why why : Drift.Why.values()) {
      List<Drift.TurnedCell> turned = drift.cells().stream().filter(it -> it.why() == why).toList();
      if (!turned.isEmpty()) {
        tell.heading("cells." + Field.nameOf(why));
        tell.first(MOST_CELLS, turned, it -> tell.line(Telling.Role.ITEM, cell(it)));
      }
    }
  }

  private Text cell(Drift.TurnedCell cell) {
    return tell.text(
        "cell",
        name(cell.goal()),
        tell.phrases().group(cell.column()),
        state(cell.before()),
        state(cell.after()));
  }

  private Text state(Optional<Drift.CellState> cell) {
    List<Text> parts =
        cell.map(
                it ->
                    Stream.of(
                            part("shown", it.shown()),
                            part("failing", it.failing()),
                            part("unknown", it.unknown()),
                            part("left-out", 1 - it.shown() - it.failing() - it.unknown()))
                        .flatMap(Optional::stream)
                        .toList())
            .orElseGet(() -> List.of(tell.text("not-asked")));
    return tell.phrases().joined(parts, "list.comma");
  }

  private Optional<Text> part(String state, double part) {
    return part < LEAST
        ? Optional.empty()
        : Optional.of(
            part > 1 - LEAST ? tell.text(state) : tell.text(state + "-part", tell.percent(part)));
  }

  private Text name(String id) {
    return after.element(id).isPresent()
        ? tell.name(id)
        : tell.phrases().name(id, ElementNames.of(before).of(id));
  }

  // What moved

  private void numbers() {
    List<Drift.Move> moves =
        drift.numbers().stream()
            .filter(move -> !isElement(move.subject()) && !isOfBoard(move))
            .toList();
    if (moves.isEmpty()) {
      return;
    }
    tell.heading("numbers");
    tell.brief(() -> moves(moves));
    tell.detail(this::table);
  }

  /** Says whether the board tells it already. */
  private static boolean isOfBoard(Drift.Move move) {
    return Board.CATALOGUE.metrics().stream().anyMatch(it -> it.id().equals(move.metric()));
  }

  private void moves(List<Drift.Move> moves) {
    for (Drift.Direction direction :
        List.of(Drift.Direction.WORSE, Drift.Direction.BETTER, Drift.Direction.NEITHER)) {
      moves.stream()
          .filter(move -> move.direction() == direction)
          .limit(MOST_NUMBERS)
          .forEach(
              it ->
                  tell.item(
                      "moved",
                      named(it),
                      number(it, it.before()),
                      number(it, it.after()),
                      good(it)));
    }
    long others = drift.numbers().stream().filter(it -> isElement(it.subject())).count();
    if (others > 0) {
      tell.line("others", tell.count(others, "number"));
    }
  }

  private void table() {
    tell.columns("number", "before", "after", "good");
    tell.first(
        MOST_IN_TABLE,
        drift.numbers(),
        it ->
            tell.row(
                named(it),
                cell(it, it.before()),
                metric(it)
                    .map(metric -> cell(it, it.after()).as(metric, it.subject()))
                    .orElseGet(() -> cell(it, it.after())),
                Cell.of(isPlain(it) ? Text.NONE : good(it))));
  }

  private static boolean isPlain(Drift.Move move) {
    return move.direction() == Drift.Direction.NEITHER && move.withOldGoals().isEmpty();
  }

  /** Says which number moved, and of what. */
  private Text named(Drift.Move move) {
    Text what = Text.of(metric(move).map(words::number).orElse(move.metric()));
    return move.subject().isEmpty()
        ? what
        : tell.text(
            "of",
            what,
            isElement(move.subject())
                ? tell.name(move.subject())
                : Text.of(tell.phrases().group(move.subject())));
  }

  private Optional<Metric> metric(Drift.Move move) {
    return Optional.ofNullable(metrics.get(move.metric()));
  }

  private boolean isElement(String subject) {
    return before.element(subject).isPresent() || after.element(subject).isPresent();
  }

  private Cell cell(Drift.Move move, OptionalDouble value) {
    return metric(move).map(it -> tell.number(it, value)).orElseGet(() -> tell.number(value));
  }

  private Text number(Drift.Move move, OptionalDouble value) {
    return cell(move, value).text();
  }

  private Text good(Drift.Move move) {
    Text good = tell.text(move.direction().name().toLowerCase(Locale.ROOT));
    if (move.withOldGoals().isEmpty()) {
      return good;
    }
    return move.isOwedToGoals()
        ? tell.text("by-goals")
        : tell.text("with-old-goals", good, number(move, move.withOldGoals()));
  }

  // What was found

  private void findings(String heading, List<Finding> findings, Strategy strategy) {
    if (!findings.isEmpty()) {
      tell.heading(heading);
      findings.forEach(it -> tell.found(it.severity(), words.what(it, strategy)));
    }
  }
}
