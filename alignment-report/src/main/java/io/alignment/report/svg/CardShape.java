package io.alignment.report.svg;

import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.layout.Lines;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Where on a card its texts, bars and marks stand. */
public final class CardShape {

  private static final int EDGE = 7;
  private static final int LEFT = 12;
  private static final int RIGHT = 10;
  private static final int LINE = 15;
  private static final int SMALL = 11;
  private static final int SHARE = 52;
  private static final int SIGN = 14;
  private static final int LOWEST_SHARE = 9;
  private static final int TITLE_WIDTH = 104;

  private final MapSentences says;

  CardShape(MapSentences says) {
    this.says = says;
  }

  /**
   * A line of text.
   *
   * @param text what it says
   * @param x where it starts
   * @param y its base line
   * @param style its class
   * @param anchor which end stands at x
   * @param direction in which direction it is written
   */
  public record Line(String text, int x, int y, String style, String anchor, String direction) {}

  /**
   * A line of a title.
   *
   * @param number which one
   * @param style its class
   * @param text what it says
   */
  public record TitleLine(int number, String style, String text) {}

  /** {@return the title of a band, and how much of it is not shown} */
  public List<TitleLine> title(Band band) {
    List<TitleLine> lines = new ArrayList<>();
    for (String line : Lines.of(band.title(), TITLE_WIDTH, 13, 3).lines()) {
      lines.add(new TitleLine(lines.size(), "band", line));
    }
    if (band.more() > 0) {
      lines.add(new TitleLine(lines.size(), "more", says.more(band.more())));
    }
    return lines;
  }

  /** {@return the name of a card, line by line} */
  public List<Line> name(Placed placed) {
    List<Line> lines = new ArrayList<>();
    boolean rightToLeft = placed.name().rightToLeft();
    int letters = placed.compact() ? 12 : 13;
    int y = 10 + letters;
    for (String text : placed.name().lines()) {
      lines.add(
          new Line(
              MapSentences.clean(text),
              rightToLeft ? placed.box().width() - 28 : LEFT,
              y,
              "name",
              "start",
              rightToLeft ? "rtl" : "ltr"));
      y += letters + 4;
    }
    return lines;
  }

  /** {@return what a card says besides its name} */
  public List<Line> details(Placed placed) {
    Card card = placed.card();
    if (placed.compact()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    int y = 10 + 13 + placed.name().lines().size() * 17;
    for (Card.KeyResult keyResult : card.shownKeyResults()) {
      String progress = says.progress(keyResult);
      String name = shortened(says.keyResult(keyResult), placed, progress.isEmpty() ? 0 : SHARE);
      lines.add(left(name, y, "by"));
      if (!progress.isEmpty()) {
        lines.add(new Line(progress, placed.box().width() - RIGHT, y, "far", "end", "ltr"));
      }
      y += LINE;
    }
    if (card.moreKeyResults() > 0) {
      lines.add(left(shortened(says.moreKeyResults(card), placed, 0), y, "by"));
      y += LINE;
    }
    if (card.isOwned()) {
      lines.add(
          left(
              shortened(says.owners(card), placed, 0), y, card.owners().isEmpty() ? "none" : "by"));
      y += LINE;
    }
    if (card.type() == Element.Type.FUNCTION || card.type() == Element.Type.RESOURCE) {
      lines.add(left(shortened(says.facts(card), placed, 0), y, "by"));
      return lines;
    }
    if (card.type() != Element.Type.VISION) {
      boolean besideShare = card.type() != Element.Type.OBJECTIVE || shareUp(placed) > LOWEST_SHARE;
      lines.add(left(shortened(says.amounts(card), placed, besideShare ? SHARE : 0), y, "amount"));
    }
    card.priority()
        .ifPresent(
            it ->
                lines.add(
                    new Line(
                        says.percent(it),
                        placed.box().width() - RIGHT,
                        placed.box().height() - shareUp(placed),
                        "share",
                        "end",
                        "ltr")));
    if (hasProgress(placed)) {
      lines.add(
          new Line(
              says.percent(card.progress().getAsDouble()),
              placed.box().width() - RIGHT,
              placed.box().height() - 6,
              "far",
              "end",
              "ltr"));
    }
    return lines;
  }

  /** Returns how far above the bottom a share stands: above what else stands at the right. */
  private int shareUp(Placed placed) {
    return hasProgress(placed) ? 20 : placed.card().below() > 0 ? 24 : LOWEST_SHARE;
  }

  private static Line left(String text, int y, String style) {
    return new Line(text, LEFT, y, style, "start", "ltr");
  }

  private static String shortened(String text, Placed placed, int taken) {
    double room = placed.box().width() - LEFT - RIGHT - taken;
    return MapSentences.clean(Lines.of(text, room, Lines.NOT_BOLD * SMALL, 1).lines().get(0));
  }

  /**
   * A part of the left edge of a goal.
   *
   * @param style the style of what it shows
   * @param y its upper end
   * @param height its height
   */
  public record Stripe(String style, int y, int height) {}

  /** {@return the left edge of a goal on the board, by how much of it is in order, and is not} */
  public List<Stripe> stripes(Placed placed) {
    List<Stripe> stripes = new ArrayList<>();
    int height = placed.box().height() - 2 * EDGE;
    for (Segment segment : placed.card().standing().map(Segment::of).orElse(List.of())) {
      int y = (int) Math.round(segment.start() * height);
      int end = (int) Math.round((segment.start() + segment.length()) * height);
      stripes.add(new Stripe("b-" + segment.state().id(), EDGE + y, end - y));
    }
    return stripes;
  }

  /** {@return whether a card shows how far its element has come} */
  public boolean hasProgress(Placed placed) {
    return placed.card().type() == Element.Type.OBJECTIVE && placed.card().progress().isPresent();
  }

  /** {@return how it comes along; empty if that is not asked of it} */
  public Optional<State> course(Placed placed) {
    return placed.card().course().map(it -> State.of(Optional.of(it)));
  }

  /** {@return the sign of a state} */
  public String sign(State state) {
    return says.sign(state);
  }

  /** {@return where the bar of progress begins: behind the sign that says how it comes along} */
  public int trackX(Placed placed) {
    return course(placed).isPresent() ? LEFT + SIGN : LEFT;
  }

  /** {@return how long the bar of progress is} */
  public int track(Placed placed) {
    return placed.box().width() - trackX(placed) - (placed.compact() ? LEFT : SHARE + 2);
  }

  /** {@return where the mark stands up to which it should have come; empty if nobody can say} */
  public OptionalInt tick(Placed placed) {
    OptionalDouble expected = placed.card().expected();
    return expected.isPresent()
        ? OptionalInt.of(
            trackX(placed) + (int) Math.round(track(placed) * expected.getAsDouble()) - 1)
        : OptionalInt.empty();
  }

  /** {@return how much of it is filled} */
  public int done(Placed placed) {
    return (int) Math.round(track(placed) * placed.card().progress().orElse(0));
  }

  /** {@return whether something is wrong that a card must show} */
  public boolean isGrave(Placed placed) {
    return placed.card().gravest().filter(it -> it.severity() != Severity.INFO).isPresent();
  }

  /** {@return the shape of the mark: what is worse differs in shape, not in color alone} */
  public String mark(Placed placed) {
    int x = placed.box().width() - 22;
    boolean error =
        placed.card().gravest().filter(it -> it.severity() == Severity.ERROR).isPresent();
    return error
        ? "M%s,8h6l4,4v6l-4,4h-6l-4,-4v-6z".formatted(x + 2)
        : "M%s,7l8,14h-16z".formatted(x + 5);
  }

  /** {@return the exclamation mark on it} */
  public String sign(Placed placed) {
    int x = placed.box().width() - 17;
    return "M%s,11.5v4.5m0,1.8v1.6".formatted(x);
  }

  /** {@return the left edge of the sign that says so} */
  public int unfoldX(Placed placed) {
    return placed.box().width() - (placed.compact() ? 67 : 58);
  }

  /** {@return its upper edge} */
  public int unfoldY(Placed placed) {
    return placed.compact() ? 7 : placed.box().height() - 9;
  }

  /** {@return how wide the tag of a note is} */
  public int tagWidth(Note note) {
    return 14 + 7 * note.tag().length();
  }
}
