package io.alignment.report.svg;

import static java.util.Comparator.comparing;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.people.Talk;
import io.alignment.analysis.people.Talk.Pair;
import io.alignment.analysis.people.Talk.Unit;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who talks to whom, and who must, as a matrix of units. */
public final class TalkDrawing extends Figure {

  private static final int NAMES = 240;
  private static final int HEADING = 140;
  // The names of columns stand at this angle.
  private static final double SINE = Math.sin(Math.PI / 4);
  private static final int MOST_UNITS = 20;
  private static final int LARGEST = 56;
  private static final int MOST_NAMED = 3;
  private static final int BESIDE = 100;

  private final Talk talk;
  private final List<Unit> units;
  private final int names;
  private final int headings;
  private final Table<String, String, Pair> pairs = HashBasedTable.create();

  private TalkDrawing(Strategy strategy, Talk talk, Phrases phrases) {
    super(strategy, phrases.plain("talk.title"), phrases);
    this.talk = talk;
    Map<String, Integer> worst = new HashMap<>();
    talk.pairs()
        .forEach(
            it -> {
              pairs.put(it.one(), it.other(), it);
              pairs.put(it.other(), it.one(), it);
              int weight = it.gap() ? 1 + it.need() : it.need() > 0 ? 1 : 0;
              worst.merge(it.one(), weight, Math::max);
              worst.merge(it.other(), weight, Math::max);
            });
    units =
        talk.units().stream()
            .sorted(
                comparing((Unit it) -> worst.getOrDefault(it.id(), -1), Comparator.reverseOrder()))
            .limit(MOST_UNITS)
            .toList();
    names = widestRow();
    headings = highestHeading();
  }

  /**
   * Draws who talks to whom. Of many units the twenty with the worst gaps are drawn.
   *
   * @param strategy the strategy
   * @param talk who talks, and who must
   * @param phrases what is said
   * @return the picture; empty with fewer than two units, or where no channel and no need is known
   */
  public static Optional<TalkDrawing> of(Strategy strategy, Talk talk, Phrases phrases) {
    return talk.units().size() < 2 || talk.pairs().isEmpty()
        ? Optional.empty()
        : Optional.of(new TalkDrawing(strategy, talk, phrases));
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtetalkGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> sentences() {
    List<Pair> needed = talk.pairs().stream().filter(it -> it.need() > 0).toList();
    List<Text> gaps =
        needed.stream()
            .filter(Pair::gap)
            .sorted(comparing(Pair::need, Comparator.reverseOrder()))
            .map(it -> phrases().text("talk.pair", name(it.one()), name(it.other())))
            .toList();
    List<String> sentences = new ArrayList<>();
    if (needed.isEmpty()) {
      sentences.add(say("no-need"));
    } else {
      sentences.add(say("needed", needed.size() - gaps.size(), needed.size()));
    }
    if (!gaps.isEmpty()) {
      sentences.add(say("gaps", phrases().list(gaps, MOST_NAMED)));
    }
    return sentences;
  }

  private Text name(String id) {
    return phrases().name(id, nameOf(id));
  }

  private String say(String key, Object... arguments) {
    return phrases().plain("talk." + key, arguments);
  }

  @Override
  public List<String> told() {
    return talk.pairs().stream().map(this::sentence).toList();
  }

  // What the template asks

  /** {@return the units that are drawn} */
  public List<Unit> units() {
    return units;
  }

  /** {@return how wide the names of rows are} */
  public int names() {
    return names;
  }

  /** {@return how high the names of columns are} */
  public int headings() {
    return headings;
  }

  private int widestRow() {
    return 8 + (int) Math.ceil(units.stream().mapToDouble(it -> width(row(it))).max().orElse(0));
  }

  private int highestHeading() {
    return 16
        + (int)
            Math.ceil(SINE * units.stream().mapToDouble(it -> width(heading(it))).max().orElse(0));
  }

  /** {@return how wide and high a field is} */
  public int cell() {
    return Math.min(LARGEST, (WIDTH - 2 * SIDE - names() - BESIDE) / units.size());
  }

  /** {@return where a row begins} */
  public int y(int place) {
    return headings() + place * cell();
  }

  /** {@return where a column begins} */
  public int x(int place) {
    return names() + place * cell();
  }

  @Override
  public int height() {
    return y(units.size()) + heightOfLegend() + 10 + (more().isEmpty() ? 0 : SIDE);
  }

  /** {@return the name of a row} */
  public String row(Unit unit) {
    String name = line(nameOf(unit.id()), NAMES);
    return unit.known() ? name : say("unknown", name);
  }

  /** {@return the name of a column} */
  public String heading(Unit unit) {
    return line(nameOf(unit.id()), HEADING);
  }

  /** {@return how a field looks} */
  public String style(Unit row, Unit column) {
    if (row.equals(column)) {
      return "self";
    }
    Pair pair = pairs.get(row.id(), column.id());
    if (pair == null) {
      return row.known() || column.known() ? "b-left-out" : "b-unknown";
    }
    return pair.gap() ? "b-failing" : pair.need() > 0 ? "b-shown" : "b-left-out";
  }

  /** {@return the sign in a field; empty if there is nothing to say} */
  public String sign(Unit row, Unit column) {
    Pair pair = row.equals(column) ? null : pairs.get(row.id(), column.id());
    if (pair == null) {
      return style(row, column).equals("b-unknown") ? say("sign.unknown") : "";
    }
    if (!pair.talk()) {
      return say(pair.gap() ? "sign.gap" : "sign.otherwise");
    }
    boolean tells = row.id().equals(pair.one()) ? pair.oneTells() : pair.otherTells();
    boolean hears = row.id().equals(pair.one()) ? pair.otherTells() : pair.oneTells();
    return say(tells && hears ? "sign.both" : tells ? "sign.tells" : "sign.hears");
  }

  /** {@return what a field says; empty if there is nothing to say} */
  public String sentence(Unit row, Unit column) {
    Pair pair = row.equals(column) ? null : pairs.get(row.id(), column.id());
    if (pair == null) {
      return style(row, column).equals("b-unknown")
          ? clean("says.unknown", row.id(), column.id())
          : "";
    }
    return sentence(pair);
  }

  private String sentence(Pair pair) {
    String how =
        pair.oneTells() && pair.otherTells()
            ? "both"
            : pair.oneTells()
                ? "tells"
                : pair.otherTells() ? "hears" : pair.gap() ? "gap" : "otherwise";
    String said =
        how.equals("hears")
            ? clean("says.tells", pair.other(), pair.one())
            : clean("says." + how, pair.one(), pair.other());
    return pair.need() > 0 ? said + " " + say("says.need", pair.need()) : said;
  }

  private String clean(String key, String one, String other) {
    return MapSentences.clean(say(key, nameOf(one), nameOf(other)));
  }

  @Override
  String key() {
    return say("legend");
  }

  /** {@return how many more units there are, in words; empty if there are none} */
  public String more() {
    int more = talk.units().size() - units.size();
    return more == 0 ? "" : say("more", more);
  }
}
