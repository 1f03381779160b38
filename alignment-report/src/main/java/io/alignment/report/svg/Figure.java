package io.alignment.report.svg;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.report.layout.Lines;
import io.alignment.report.phrases.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A picture of an answer: what its frame asks, and what all of them need. */
public abstract class Figure {

  /** How far from its sides everything stands. */
  public static final int SIDE = 20;

  /** How wide pictures are that do not grow with what they show. */
  public static final int WIDTH = 1000;

  static final int LETTERS = 12;

  // They are bold, and wider for it.
  private static final int SENTENCE_LETTERS = 17;
  private static final int TITLE_LETTERS = 25;
  private static final int TITLE_LINE = 26;
  private static final int MOST_LINES = 4;
  private static final int LINE = 20;
  private static final int LEGEND_LINE = 18;
  private static final int HEAD = 44;
  private static final int BELOW_HEAD = 26;

  private final Strategy strategy;
  private final String title;
  private final Phrases phrases;

  Figure(Strategy strategy, String title, Phrases phrases) {
    this.strategy = strategy;
    this.title = title;
    this.phrases = phrases;
  }

  /** {@return the picture as an SVG document that stands alone} */
  public final String svg() {
    StringOutput out = new StringOutput();
    render(new OwaspHtmlTemplateOutput(out), Svg.styleOfPictures());
    return out.toString();
  }

  abstract void render(OwaspHtmlTemplateOutput out, String style);

  // What the frame asks

  /** {@return the name of the strategy, and what is shown} */
  public final String title() {
    return MapSentences.clean(phrases.plain("map.named", strategy.name(), title));
  }

  /** {@return that in lines} */
  public final List<String> titleLines() {
    return lines(title(), width() - 2 * SIDE, TITLE_LETTERS, 2);
  }

  /** {@return where the title ends} */
  public final int belowTitle() {
    return HEAD + TITLE_LINE * (titleLines().size() - 1);
  }

  /** {@return what is shown} */
  public final String topic() {
    return title;
  }

  /** {@return what the picture says, in a sentence or a few} */
  public abstract List<String> sentences();

  /** {@return these sentences as one text} */
  public final String sentence() {
    return MapSentences.clean(String.join(" ", sentences()));
  }

  /** {@return what the picture shows, item by item, for those who cannot see it} */
  public abstract List<String> told();

  /** {@return all of that as one text} */
  public final String description() {
    return Stream.concat(Stream.of(sentence()), told().stream())
        .filter(it -> !it.isEmpty())
        .map(it -> it.endsWith(".") ? it : it + ".")
        .collect(Collectors.joining("\n"));
  }

  /** {@return these sentences in lines} */
  public final List<String> says() {
    return sentence().isEmpty()
        ? List.of()
        : lines(sentence(), width() - 2 * SIDE, SENTENCE_LETTERS, MOST_LINES);
  }

  /** {@return how wide it is} */
  public int width() {
    return WIDTH;
  }

  /** {@return how high it is, without its title} */
  public abstract int height();

  /** {@return how much room is above it: for its title, where it stands alone} */
  public final int head(@Nullable String style) {
    return style == null ? SIDE : belowTitle() + LINE * says().size() + BELOW_HEAD;
  }

  /** {@return what the marks of the picture mean, in lines} */
  public final List<String> legend() {
    return Lines.of(key(), width() - 2 * SIDE, Lines.NOT_BOLD * LETTERS, MOST_LINES).lines();
  }

  /** Returns what the marks mean; empty if nothing has to be said of them. */
  String key() {
    return "";
  }

  final int heightOfLegend() {
    return LEGEND_LINE * legend().size();
  }

  // What pictures need

  final Strategy strategy() {
    return strategy;
  }

  final Phrases phrases() {
    return phrases;
  }

  final String nameOf(String id) {
    return strategy.element(id).map(Element::name).orElse(id);
  }

  /** Breaks a text into lines that can be shown. */
  static List<String> lines(String text, double room, int letters, int most) {
    return Lines.of(text, room, Lines.NOT_BOLD * letters, most).lines().stream()
        .map(MapSentences::clean)
        .toList();
  }

  /** Estimates how wide a text is. */
  static double width(String text) {
    return Lines.width(text, Lines.NOT_BOLD * LETTERS);
  }

  /** Returns a text that fits a line. */
  static String line(String text, double room) {
    return lines(text, room, LETTERS, 1).get(0);
  }
}
