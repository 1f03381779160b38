package io.alignment.report.svg;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Finding;
import io.alignment.model.Relation;
import io.alignment.report.layout.Drawing;
import io.alignment.report.layout.Drawing.Placed;
import io.alignment.report.layout.Drawing.Route;
import io.alignment.report.map.Band;
import io.alignment.report.map.Card;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of a map asks: places, classes of style, and what is said there. */
public final class MapMarkup {

  private static final int HEAD = 54;
  private static final int LEGEND_LINE = 18;
  private static final int MOST_LINES = 8;

  private final Drawing drawing;
  private final Phrases phrases;
  private final MapSentences says;
  private final CardShape shape;
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
   * @param phrases what is said
   * @param sentences says what is wrong
   */
  public MapMarkup(Drawing drawing, Phrases phrases, Function<Finding, String> sentences) {
    this(drawing, phrases, sentences, "map", false, Set.of(), Map.of());
  }

  /**
   * Prepares words for a map inside a page.
   *
   * @param drawing the map
   * @param phrases what is said
   * @param sentences says what is wrong
   * @param prefix tells the places on this map from those on others
   * @param linked whether cards lead to what the page says of their elements
   * @param unfolded the ids of the elements that have a map of their own
   * @param changes by id, what has changed since an older version
   */
  public MapMarkup(
      Drawing drawing,
      Phrases phrases,
      Function<Finding, String> sentences,
      String prefix,
      boolean linked,
      Set<String> unfolded,
      Map<String, Note> changes) {
    this.drawing = drawing;
    this.phrases = phrases;
    says = new MapSentences(phrases, sentences);
    shape = new CardShape(says);
    this.prefix = prefix;
    this.linked = linked;
    this.unfolded = unfolded;
    this.changes = ImmutableMap.copyOf(changes);
    for (Placed placed : drawing.cards()) {
      numbers.put(placed.card().id(), numbers.size());
      names.put(placed.card().id(), placed.card().name());
    }
  }

  /** {@return what somebody hears who cannot see the map} */
  public String label(Drawing map) {
    return says.map(map.title());
  }

  /** {@return what is written above a map of its own, in lines} */
  public List<String> legend() {
    return Figure.lines(
        phrases.plain("map.legend"), drawing.width() - 48.0, Figure.LETTERS, MOST_LINES);
  }

  /** {@return how high the title and the legend are of a map of its own} */
  public int head() {
    return HEAD + LEGEND_LINE * legend().size();
  }

  private Text name(String id) {
    return phrases.name(id, names.getOrDefault(id, id));
  }

  /** {@return where on cards their texts, bars and marks stand} */
  public CardShape shape() {
    return shape;
  }

  // Bands

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
    return phrases.number(route.thickness());
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
    return says.links(route.links(), this::name);
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

  /** {@return all that a card says, in one sentence after another} */
  public String label(Placed placed) {
    return says.card(placed.card(), note(placed));
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
    return says.below(below(placed), placed.card());
  }

  /** {@return how much is below a card} */
  public String below(Placed placed) {
    return "+ " + phrases.number(placed.card().below());
  }
}
