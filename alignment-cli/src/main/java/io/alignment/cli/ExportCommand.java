package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.interchange.formats.ExchangeFormat;
import io.alignment.internal.NearMiss;
import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.diagram.Picture;
import io.alignment.report.map.Band;
import io.alignment.report.map.Banding;
import io.alignment.report.map.Part;
import io.alignment.report.map.StrategyMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the map of a strategy in a language for diagrams, or all of it for another tool. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends Subcommand {

  private static final String PNG = "png";
  private static final double SCALE = 2;
  private static final double LEAST_SCALE = 0.1;
  private static final double MOST_SCALE = 10;

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(names = "--view", paramLabel = "VIEW")
  private View view = View.MAP;

  @Option(names = "--to", paramLabel = "FORMAT", required = true)
  private String to = "";

  @Option(names = "--scale", paramLabel = "N")
  private Optional<Double> scale = Optional.empty();

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private LossTelling losses = new LossTelling();

  @Mixin private AsOf asOf = new AsOf();

  @ArgGroup private Only only = new Only();

  @Option(names = "--bands", paramLabel = "BANDS")
  private Optional<Banding> bands = Optional.empty();

  @Option(names = "--hide", paramLabel = "LAYER", split = ",")
  private List<Layer> hidden = List.of();

  @Option(names = "--most", paramLabel = "N")
  private Optional<Integer> most = Optional.empty();

  /** The part to show, if it is not all. */
  private static final class Only {

    @Option(names = "--part", paramLabel = "ID")
    private Optional<String> element = Optional.empty();

    @Option(names = "--function", paramLabel = "ID")
    private Optional<String> function = Optional.empty();

    @Option(names = "--perspective", paramLabel = "NAME")
    private Optional<String> perspective = Optional.empty();
  }

  private enum View {
    MAP,
    BOARD,
    MONEY,
    TIME,
    TALK,
    UNITS,
    PEOPLE,
    SCORECARD,
    TRENDS;

    private Picture picture() {
      return Picture.valueOf(name());
    }
  }

  private enum Layer {
    INITIATIVES(Band.Layer.INITIATIVES),
    FUNCTIONS(Band.Layer.FUNCTIONS),
    RESOURCES(Band.Layer.RESOURCES);

    private final Band.Layer layer;

    Layer(Band.Layer layer) {
      this.layer = layer;
    }
  }

  @Override
  public Integer call() {
    if (most.isPresent() && most.get() < 1) {
      throw wrong(say("too-few", most.get()));
    }
    if (scale.isPresent() && !isPixels()) {
      throw wrong(say("scale-of-png"));
    }
    if (scale.filter(it -> !(it >= LEAST_SCALE && it <= MOST_SCALE)).isPresent()) {
      throw wrong(say("no-scale", LEAST_SCALE, MOST_SCALE));
    }
    Optional<Exporter> exporter = ExchangeFormat.named(to).flatMap(ExchangeFormat::exporter);
    return exporter.isPresent() ? whole(exporter.get().in(words())) : drawn(language());
  }

  /** Writes the whole strategy in the format of another tool. */
  private int whole(Exporter exporter) {
    if (view != View.MAP || isOfMap()) {
      throw wrong(say("is-whole", to));
    }
    output.check(file.name().stream());
    losses.check(file.name(), output, this);
    Strategy strategy = file.read(this);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Loss> lost;
    try {
      lost = exporter.write(strategy, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    output.write(bytes.toByteArray(), this);
    losses.tell(lost, this);
    return 0;
  }

  private boolean isPixels() {
    return to.equalsIgnoreCase(PNG);
  }

  private Diagram language() {
    if (isPixels()) {
      return Diagram.SVG;
    }
    for (Diagram language : Diagram.values()) {
      if (language.name().equalsIgnoreCase(to)) {
        return language;
      }
    }
    Stream<String> languages =
        Stream.concat(
            Stream.of(Diagram.values()).map(it -> it.name().toLowerCase(Locale.ROOT)),
            Stream.of(PNG));
    Stream<String> formats =
        ExchangeFormat.all().stream()
            .filter(it -> it.exporter().isPresent())
            .map(ExchangeFormat::name);
    String all = Stream.concat(languages, formats).collect(Collectors.joining(", "));
    throw wrong(say("no-value-but", "--to", to, all));
  }

  private int drawn(Diagram language) {
    if (view != View.MAP && (language != Diagram.SVG || isOfMap())) {
      throw wrong(say("is-a-picture", name(view)));
    }
    output.check(file.name().stream());
    try (Steps steps = new Steps(this)) {
      steps.begin("reading");
      Strategy strategy = file.read(this);
      steps.begin("asking");
      if (view != View.MAP) {
        write(picture(asOf.about(strategy)));
        return 0;
      }
      StrategyMap map = map(strategy);
      steps.begin("drawing");
      StrategyMap fitting = language.fitting(map, words());
      if (!fitting.equals(map)) {
        err().println(folded(language));
      }
      write(language.of(fitting, words(), finding -> words().what(finding, strategy)));
    }
    return 0;
  }

  private void write(String drawn) {
    if (!isPixels()) {
      output.write(drawn, this);
      return;
    }
    if (Raster.isTooLarge(drawn, scale.orElse(SCALE))) {
      throw wrong(say("too-many-pixels"));
    }
    try {
      output.write(Raster.png(drawn, scale.orElse(SCALE)), this);
    } catch (LinkageError | InternalError e) { // what Java says where there are no fonts
      throw wrong(say("no-pixels", String.valueOf(e.getMessage())));
    }
  }

  private String picture(Question question) {
    return view.picture().of(question, words()).stream()
        .findFirst()
        .orElseThrow(() -> wrong(say("nothing-to-draw." + name(view))));
  }

  private static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  /** Says whether anything is asked for that only a map has. */
  private boolean isOfMap() {
    return only.element.or(() -> only.function).or(() -> only.perspective).isPresent()
        || bands.isPresent()
        || !hidden.isEmpty()
        || most.isPresent();
  }

  private String folded(Diagram language) {
    String limit =
        switch (language) {
          case MERMAID -> "mermaid-limit";
          case SVG, PLANTUML, DOT -> "readable-limit";
        };
    return say("folded", say(limit));
  }

  private StrategyMap map(Strategy strategy) {
    Optional<Set<String>> part = part(strategy);
    StrategyMap map =
        StrategyMap.of(
            strategy,
            Analyses.builtIn().analyze(asOf.about(strategy)),
            bands.orElseGet(() -> Banding.fitting(strategy)),
            words());
    map = part.map(map::only).orElse(map);
    Set<Band.Layer> layers = EnumSet.noneOf(Band.Layer.class);
    hidden.forEach(it -> layers.add(it.layer));
    map = map.without(layers);
    return most.map(map::folded).orElse(map);
  }

  private Optional<Set<String>> part(Strategy strategy) {
    try {
      return only.element
          .map(it -> Part.lineOfSight(strategy, it))
          .or(() -> only.function.map(it -> Part.function(strategy, it)))
          .or(() -> only.perspective.map(it -> Part.perspective(strategy, perspective(it))));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Perspective perspective(String name) {
    Map<String, Perspective> known = new LinkedHashMap<>();
    for (Perspective perspective : Perspective.values()) {
      known.put(perspective.name().toLowerCase(Locale.ROOT).replace('_', '-'), perspective);
    }
    Perspective meant = known.get(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    if (meant == null) {
      throw new IllegalArgumentException(
          NearMiss.of(name, known.keySet())
              .map(it -> say("perspective-meant", name, it))
              .orElseGet(() -> say("perspectives", name, String.join(", ", known.keySet()))));
    }
    return meant;
  }
}
