package io.alignment.report.svg;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.people.Talk;
import io.alignment.analysis.people.Talk.Pair;
import io.alignment.analysis.people.Talk.Unit;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Ring;
import io.alignment.report.phrases.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who talks to whom, and who must, as a graph of units around a ring. */
public final class TalkNet extends TalkFigure {

  private static final int MOST_UNITS = 40;
  private static final int CENTER = WIDTH / 2 - SIDE;
  private static final int REACH = 230;
  private static final int DOT = 8;
  private static final int APART = DOT + 3;
  private static final int TOP = 10;

  /** Where on a line its word may stand, the best place first. */
  private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

  private final List<Unit> around;
  private final Ring ring;
  private final List<Tie> ties;

  private TalkNet(Strategy strategy, Talk talk, Phrases phrases) {
    super(strategy, talk, MOST_UNITS, phrases.plain("talk.net"), phrases);
    Map<String, Unit> byId =
        units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    List<Pair> drawn =
        talk.pairs().stream()
            .filter(it -> byId.containsKey(it.one()) && byId.containsKey(it.other()))
            .toList();
    Table<String, String, Integer> near = TreeBasedTable.create();
    drawn.forEach(it -> near.put(it.one(), it.other(), it.need() > 0 ? 2 : 1));
    around =
        Ring.order(byId.keySet().stream().sorted().toList(), near).stream()
            .map(byId::get)
            .collect(ImmutableList.toImmutableList());
    ring = Ring.of(around.size(), CENTER, REACH);
    ties = ties(drawn);
  }

  /**
   * Draws who talks to whom. Of many units the forty with the worst gaps are drawn.
   *
   * @param strategy the strategy
   * @param talk who talks, and who must
   * @param phrases what is said
   * @return the picture; empty with fewer than two units, or where no channel and no need is known
   */
  public static Optional<TalkNet> of(Strategy strategy, Talk talk, Phrases phrases) {
    return isDrawn(talk) ? Optional.of(new TalkNet(strategy, talk, phrases)) : Optional.empty();
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtenetGenerated.render(out, null, this, style);
  }

  /** Those that do not talk come last, as they are drawn above the others. */
  private List<Tie> ties(List<Pair> pairs) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < around.size(); i++) {
      places.put(around.get(i).id(), i);
    }
    List<Tie> all = new ArrayList<>();
    List<Ring.Spot> taken = new ArrayList<>();
    pairs.stream()
        .sorted(Comparator.comparing(Pair::gap).thenComparing(Pair::need))
        .forEach(
            it -> {
              Ring.Chord line =
                  ring.chord(
                      places.getOrDefault(it.one(), 0),
                      places.getOrDefault(it.other(), 0),
                      CENTER,
                      APART);
              all.add(it.gap() ? gap(it, line, taken) : new Tie(it, line, 0, false));
            });
    return ImmutableList.copyOf(all);
  }

  /** Finds where a sign and, if there is room, a word may stand on a line. */
  private Tie gap(Pair pair, Ring.Chord line, List<Ring.Spot> taken) {
    int wide = 26 + (int) width(word());
    for (boolean hasWord : List.of(true, false)) {
      for (double place : PLACES) {
        int x = line.x(place);
        int y = line.y(place);
        if (taken.stream()
            .noneMatch(
                it -> Math.abs(it.y() - y) < 21 && Math.abs(it.x() - x) < (hasWord ? wide : 21))) {
          taken.add(new Ring.Spot(x, y, hasWord));
          return new Tie(pair, line, place, hasWord);
        }
      }
    }
    return new Tie(pair, line, PLACES[0], false);
  }

  // What the template asks

  /**
   * A line between two units.
   *
   * @param pair the units
   * @param line where it is drawn
   * @param place where on it its sign stands, from 0 to 1, if it has one
   * @param hasWord whether there is room for a word
   */
  public record Tie(Pair pair, Ring.Chord line, double place, boolean hasWord) {

    /** {@return how it looks} */
    public String style() {
      return pair.gap()
          ? "is-gap"
          : !pair.talk() ? "is-shared" : pair.need() > 0 ? "is-needed" : "";
    }

    /** {@return where its sign is from the left} */
    public int x() {
      return line.x(place);
    }

    /** {@return where its word is from the top, above the line where that is level} */
    public int above() {
      boolean isLevel =
          Math.abs(line.endY() - line.startY()) < Math.abs(line.endX() - line.startX()) / 3;
      return y() + (isLevel ? -6 : 4);
    }

    /** {@return where its sign is from the top} */
    public int y() {
      return line.y(place);
    }
  }

  /** {@return the units, around the ring} */
  public List<Unit> around() {
    return around;
  }

  /** {@return where a unit stands} */
  public Ring.Spot spot(int place) {
    return ring.spots().get(place);
  }

  /** {@return how large the mark of a unit is} */
  public int dot() {
    return DOT;
  }

  /** {@return how far from the top the ring begins} */
  public int top() {
    return TOP;
  }

  /** {@return the lines} */
  public List<Tie> ties() {
    return ties;
  }

  /** {@return what a line says} */
  public String says(Tie tie) {
    return sentence(tie.pair());
  }

  /** {@return what is said where two do not talk} */
  public String word() {
    return say("net.gap");
  }

  /** {@return the sign where two do not talk} */
  public String sign() {
    return say("sign.gap");
  }

  /** {@return the name of a unit} */
  public String name(Unit unit) {
    String name = line(nameOf(unit.id()), NAMES);
    return unit.known() ? name : say("unknown", name);
  }

  /** {@return where the legend begins} */
  public int foot() {
    return TOP + ring.height() + SIDE;
  }

  @Override
  public int height() {
    return foot() + heightOfLegend() + (more().isEmpty() ? 0 : SIDE);
  }

  @Override
  String key() {
    return say("net.legend");
  }
}
