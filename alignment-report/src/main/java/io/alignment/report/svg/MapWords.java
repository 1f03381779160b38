package io.alignment.report.svg;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.report.layout.Drawing;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.layout.Drawing.Route;
import io.alignment.report.layout.Lines;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of a map says, in words and classes of style. */
public final class MapWords {

  private static final int LEFT = 12;
  private static final int RIGHT = 10;
  private static final int LINE = 15;
  private static final int SMALL = 11;
  private static final int SHARE = 52;
  private static final int MOST_OWNERS = 2;
  private static final int TITLE_WIDTH = 104;

  private final Drawing drawing;
  private final Function<Finding, String> sentences;
  private final String prefix;
  private final boolean linked;
  private final Set<String> unfolded;
  private final Map<String, Note> changes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * Prepares words for a map of its own, which leads nowhere.
   *
   * @param drawing the map
   * @param sentences says what is wrong
   */
  public MapWords(Drawing drawing, Function<Finding, String> sentences) {
    this(drawing, sentences, "map", false, Set.of(), Map.of());
  }

  /**
   * Prepares words for a map inside a page.
   *
   * @param drawing the map
   * @param sentences says what is wrong
   * @param prefix tells the places on this map from those on others
   * @param linked whether cards lead to what the page says of their elements
   * @param unfolded the ids of the elements that have a map of their own
   * @param changes by id, what has changed since an older version
   */
  public MapWords(
      Drawing drawing,
      Function<Finding, String> sentences,
      String prefix,
      boolean linked,
      Set<String> unfolded,
      Map<String, Note> changes) {
    this.drawing = drawing;
    this.sentences = sentences;
    this.prefix = prefix;
    this.linked = linked;
    this.unfolded = unfolded;
    this.changes = ImmutableMap.copyOf(changes);
    for (Placed placed : drawing.cards()) {
      numbers.put(placed.card().id(), numbers.size());
      names.put(placed.card().id(), placed.card().name());
    }
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

  /** {@return a text without what no XML document may hold} */
  public String clean(String text) {
    return text.codePoints()
        .map(
            it ->
                (it < 0x20 && it != '\n' && it != '\t') || it == 0xFFFE || it == 0xFFFF
                    ? 0xFFFD
                    : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** {@return what somebody hears who cannot see the map} */
  public String label(Drawing map) {
    return clean("Strategy map of " + map.title());
  }

  // Bands

  /** {@return the title of a band, and how much of it is not shown} */
  public List<TitleLine> title(Band band) {
    List<TitleLine> lines = new ArrayList<>();
    for (String line : Lines.of(band.title(), TITLE_WIDTH, 13, 3).lines()) {
      lines.add(new TitleLine(lines.size(), "band", line));
    }
    if (band.more() > 0) {
      lines.add(
          new TitleLine(lines.size(), "more", "and " + Wording.number(band.more()) + " more"));
    }
    return lines;
  }

  /** {@return the class of a band's layer} */
  public String layerClass(Band band) {
    return "layer-" + word(band.layer());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  // Lines

  /** {@return the kinds of line that end in an arrow} */
  public List<Relation.Kind> arrows() {
    return List.of(Relation.Kind.SUPPORT, Relation.Kind.HINDRANCE, Relation.Kind.ALLOCATION);
  }

  /** {@return the name of an arrow} */
  public String arrowId(Relation.Kind kind) {
    return prefix + "-arrow-" + word(kind);
  }

  /** {@return the class of a kind of line} */
  public String kindClass(Relation.Kind kind) {
    return "kind-" + word(kind);
  }

  /** {@return the class of a line} */
  public String kindClass(Route route) {
    return kindClass(route.links().get(0).kind());
  }

  /** {@return the arrow in which a line ends} */
  public String arrow(Route route) {
    Relation.Kind kind = route.links().get(0).kind();
    return "url(#" + arrowId(arrows().contains(kind) ? kind : Relation.Kind.ALLOCATION) + ")";
  }

  /** {@return how thick a line is} */
  public String thickness(Route route) {
    return Wording.number(route.thickness());
  }

  /** {@return which cards a line joins, by their numbers} */
  public String links(Route route) {
    return route.links().stream()
        .map(it -> numbers.get(it.from()) + "-" + numbers.get(it.to()))
        .collect(Collectors.joining(" "));
  }

  /** {@return whether a line is to be seen at first sight, and so says what it is} */
  public boolean isForeground(Route route) {
    Relation.Kind kind = route.links().get(0).kind();
    return kind == Relation.Kind.SUPPORT || kind == Relation.Kind.HINDRANCE;
  }

  /** {@return what a line says} */
  public String sentence(Route route) {
    return clean(Wording.list(route.links().stream().map(this::sentence).toList(), 3));
  }

  private String sentence(Link link) {
    String from = "“" + names.get(link.from()) + "”";
    String to = "“" + names.get(link.to()) + "”";
    String weight = Wording.percent(link.weight());
    return switch (link.kind()) {
      case SUPPORT -> from + " supports " + to + " with " + weight + " of the weight";
      case HINDRANCE -> from + " works against " + to + ", with a strength of " + weight;
      case OWNERSHIP -> from + " answers for " + to;
      case PARTICIPATION -> from + " takes part in " + to;
      case ALLOCATION -> from + " goes to " + to;
      case ASSIGNMENT -> from + " fills " + to;
      case MEMBERSHIP -> from + " is part of " + to;
      case COLLABORATION -> from + " and " + to + " work together";
      case COMMUNICATION -> from + " tells " + to;
      case DEPENDENCY -> from + " needs " + to + " first";
      case INFLUENCE -> from + " influences " + to;
    };
  }

  // Cards

  /** {@return the number by which lines name a card} */
  public int number(Placed placed) {
    return numbers.getOrDefault(placed.card().id(), -1);
  }

  /** {@return the classes of a card} */
  public String classes(Placed placed) {
    Card card = placed.card();
    StringBuilder classes = new StringBuilder("type-").append(word(card.type()));
    card.kind().ifPresent(it -> classes.append(" of-").append(it));
    classes
        .append(" band-")
        .append(bandOf(placed).id())
        .append(' ')
        .append(layerClass(bandOf(placed)));
    card.gravest().ifPresent(it -> classes.append(" is-").append(word(it.severity())));
    if (placed.compact()) {
      classes.append(" compact");
    }
    if (changes.containsKey(card.id())) {
      classes.append(" changed");
    }
    return classes.toString();
  }

  private Band bandOf(Placed placed) {
    Band band = drawing.strips().get(0).band();
    for (Drawing.Strip strip : drawing.strips()) {
      if (strip.y() <= placed.box().y()) {
        band = strip.band();
      }
    }
    return band;
  }

  /** {@return the place of a card; none on a map that leads nowhere} */
  public @Nullable String anchor(Placed placed) {
    return linked ? Anchors.of(prefix, placed.card().id()) : null;
  }

  /** {@return where a card leads; nowhere on a map of its own} */
  public @Nullable String href(Placed placed) {
    return linked ? "#" + Anchors.of("element", placed.card().id()) : null;
  }

  /** {@return how a card of a map of its own can be reached by keyboard} */
  public @Nullable String tabindex() {
    return linked ? null : "0";
  }

  /** {@return what has changed in an element since an older version} */
  public Optional<Note> note(Placed placed) {
    return Optional.ofNullable(changes.get(placed.card().id()));
  }

  /** {@return how wide the tag of a note is} */
  public int tagWidth(Note note) {
    return 14 + 7 * note.tag().length();
  }

  /** {@return all that a card says, in one sentence after another} */
  public String label(Placed placed) {
    Card card = placed.card();
    StringBuilder label = new StringBuilder(typeWord(card)).append(": ").append(card.name());
    if (hasOwner(card)) {
      label.append(". ").append(owners(card));
    }
    card.priority()
        .ifPresent(
            it -> label.append(". Carries ").append(Wording.percent(it)).append(" of the vision"));
    card.progress()
        .ifPresent(
            it -> label.append(". Has come ").append(Wording.percent(it)).append(" of its way"));
    if (!card.amounts().isEmpty()) {
      label.append(". ").append(amounts(card));
    }
    card.due().ifPresent(it -> label.append(". Due ").append(it));
    note(placed).ifPresent(it -> label.append(". ").append(it.sentence()));
    card.gravest()
        .ifPresent(
            it -> label.append(". ").append(severity(it)).append(": ").append(sentences.apply(it)));
    return clean(label.toString());
  }

  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case INFO -> "Note";
    };
  }

  private static String typeWord(Card card) {
    String word =
        switch (card.type()) {
          case VISION -> "Vision";
          case OBJECTIVE -> "Objective";
          case INITIATIVE -> "Initiative";
          case FUNCTION -> "Function";
          case RESOURCE -> "Resource";
          case FACTOR -> "Factor";
        };
    return card.kind().map(it -> word + " (" + it + ")").orElse(word);
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
              clean(text),
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
    if (hasOwner(card)) {
      lines.add(
          left(shortened(owners(card), placed, 0), y, card.owners().isEmpty() ? "none" : "by"));
      y += LINE;
    }
    if (card.type() == Element.Type.FUNCTION || card.type() == Element.Type.RESOURCE) {
      lines.add(left(shortened(facts(card), placed, 0), y, "by"));
      return lines;
    }
    if (card.type() != Element.Type.VISION) {
      boolean besideShare = card.type() != Element.Type.OBJECTIVE || hasProgress(placed);
      lines.add(left(shortened(amounts(card), placed, besideShare ? SHARE : 0), y, "amount"));
    }
    card.priority()
        .ifPresent(
            it ->
                lines.add(
                    new Line(
                        Wording.percent(it),
                        placed.box().width() - RIGHT,
                        placed.box().height() - (hasProgress(placed) ? 20 : 9),
                        "share",
                        "end",
                        "ltr")));
    if (hasProgress(placed)) {
      lines.add(
          new Line(
              Wording.percent(card.progress().getAsDouble()),
              placed.box().width() - RIGHT,
              placed.box().height() - 6,
              "far",
              "end",
              "ltr"));
    }
    return lines;
  }

  private static boolean hasOwner(Card card) {
    return card.type() == Element.Type.OBJECTIVE || card.type() == Element.Type.INITIATIVE;
  }

  private static Line left(String text, int y, String style) {
    return new Line(text, LEFT, y, style, "start", "ltr");
  }

  private String shortened(String text, Placed placed, int taken) {
    double room = placed.box().width() - LEFT - RIGHT - taken;
    return clean(Lines.of(text, room, Lines.NOT_BOLD * SMALL, 1).lines().get(0));
  }

  private static String owners(Card card) {
    return card.owners().isEmpty()
        ? "Nobody answers for it"
        : Wording.list(card.owners(), MOST_OWNERS);
  }

  private static String facts(Card card) {
    List<String> facts = new ArrayList<>();
    card.amounts().forEach((unit, amount) -> facts.add(Wording.number(amount) + " " + unit));
    if (!card.owners().isEmpty()) {
      facts.add(Wording.list(card.owners(), MOST_OWNERS));
    }
    if (facts.isEmpty()) {
      card.kind().ifPresent(facts::add);
    }
    return String.join(" · ", facts);
  }

  private static String amounts(Card card) {
    return card.amounts().entrySet().stream()
        .map(it -> Wording.number(it.getValue()) + " " + it.getKey())
        .collect(Collectors.joining(" · "));
  }

  /** {@return whether a card shows how far its element has come} */
  public boolean hasProgress(Placed placed) {
    return placed.card().type() == Element.Type.OBJECTIVE && placed.card().progress().isPresent();
  }

  /** {@return how long the bar of progress is} */
  public int track(Placed placed) {
    return placed.box().width() - (placed.compact() ? 24 : 66);
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

  // What is folded

  /** {@return whether there is a map of what is below a card} */
  public boolean unfolds(Placed placed) {
    return placed.card().below() > 0;
  }

  /** {@return where that map is; if there is none, where the element is told of} */
  public @Nullable String unfold(Placed placed) {
    return unfolded.contains(placed.card().id())
        ? "#" + Anchors.of("below", placed.card().id())
        : href(placed);
  }

  /** {@return what somebody hears who cannot see the map} */
  public String unfoldLabel(Placed placed) {
    return clean("%s more below “%s”".formatted(below(placed), placed.card().name()));
  }

  /** {@return the left edge of the sign that says so} */
  public int unfoldX(Placed placed) {
    return placed.box().width() - (placed.compact() ? 67 : 58);
  }

  /** {@return its upper edge} */
  public int unfoldY(Placed placed) {
    return placed.compact() ? 7 : placed.box().height() - 9;
  }

  /** {@return how much is below a card} */
  public String below(Placed placed) {
    return "+ " + Wording.number(placed.card().below());
  }
}
