package io.alignment.report.svg;

import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.people.Talk;
import io.alignment.analysis.people.Talk.Pair;
import io.alignment.analysis.people.Talk.Unit;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who talks to whom, and who must, as a matrix of units. */
public final class TalkDrawing extends TalkFigure {

  private static final int HEADING = 140;
  // The names of columns stand at this angle.
  private static final double SINE = Math.sin(Math.PI / 4);
  private static final int MOST_UNITS = 20;
  private static final int LARGEST = 56;
  private static final int BESIDE = 100;

  private final int names;
  private final int headings;

  private TalkDrawing(Strategy strategy, Talk talk, Phrases phrases) {
    super(strategy, talk, MOST_UNITS, phrases.plain("talk.title"), phrases);
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
    return isDrawn(talk) ? Optional.of(new TalkDrawing(strategy, talk, phrases)) : Optional.empty();
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JtetalkGenerated.render(out, null, this, style);
  }

  // What the template asks

  /** {@return how wide the names of rows are} */
  public int names() {
    return names;
  }

  /** {@return how high the names of columns are} */
  public int headings() {
    return headings;
  }

  private int widestRow() {
    return 8 + (int) Math.ceil(units().stream().mapToDouble(it -> width(row(it))).max().orElse(0));
  }

  private int highestHeading() {
    return 16
        + (int)
            Math.ceil(
                SINE * units().stream().mapToDouble(it -> width(heading(it))).max().orElse(0));
  }

  /** {@return how wide and high a field is} */
  public int cell() {
    return Math.min(LARGEST, (WIDTH - 2 * SIDE - names() - BESIDE) / units().size());
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
    return y(units().size()) + heightOfLegend() + 10 + (more().isEmpty() ? 0 : SIDE);
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
    @Nullable Pair pair = pair(row, column).orElse(null);
    if (pair == null) {
      return row.known() || column.known() ? "b-left-out" : "b-unknown";
    }
    return pair.gap() ? "b-failing" : pair.need() > 0 ? "b-shown" : "b-left-out";
  }

  /** {@return the sign in a field; empty if there is nothing to say} */
  public String sign(Unit row, Unit column) {
    @Nullable Pair pair = row.equals(column) ? null : pair(row, column).orElse(null);
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
    @Nullable Pair pair = row.equals(column) ? null : pair(row, column).orElse(null);
    if (pair == null) {
      return style(row, column).equals("b-unknown")
          ? clean("says.unknown", row.id(), column.id())
          : "";
    }
    return sentence(pair);
  }

  @Override
  String key() {
    return say("legend");
  }
}
