package io.alignment.report.svg;

import static java.util.Comparator.comparing;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
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

/** Who talks to whom, and who must, in whatever form it is drawn. */
public abstract class TalkFigure extends Figure {

  static final int NAMES = 240;
  private static final int MOST_NAMED = 3;

  private final Talk talk;
  private final List<Unit> units;
  private final Table<String, String, Pair> pairs = HashBasedTable.create();

  TalkFigure(Strategy strategy, Talk talk, int most, String title, Phrases phrases) {
    super(strategy, title, phrases);
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
            .limit(most)
            .toList();
  }

  /** Says whether there is anything to draw. */
  static boolean isDrawn(Talk talk) {
    return talk.units().size() > 1 && !talk.pairs().isEmpty();
  }

  final Talk talk() {
    return talk;
  }

  /** {@return the units that are drawn, those with the worst gaps first} */
  public final List<Unit> units() {
    return units;
  }

  /** Returns what there is between two units; empty if nothing is. */
  final Optional<Pair> pair(Unit one, Unit other) {
    return Optional.ofNullable(pairs.get(one.id(), other.id()));
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

  final String say(String key, Object... arguments) {
    return phrases().plain("talk." + key, arguments);
  }

  @Override
  public List<String> told() {
    return talk.pairs().stream().map(this::sentence).toList();
  }

  final String sentence(Pair pair) {
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

  final String clean(String key, String one, String other) {
    return MapSentences.clean(say(key, nameOf(one), nameOf(other)));
  }

  /** {@return how many more units there are, in words; empty if there are none} */
  public String more() {
    int more = talk.units().size() - units.size();
    return more == 0 ? "" : say("more", more);
  }
}
