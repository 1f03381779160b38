package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.internal.NearMiss;
import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.map.Band;
import io.alignment.report.map.Banding;
import io.alignment.report.map.Part;
import io.alignment.report.map.StrategyMap;
import io.alignment.words.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the map of a strategy, or of a part of it, in a language for diagrams. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the map of a strategy, or of a part of it, as a picture or for another tool.",
      "",
      "  alignment export my.yaml --to mermaid --hide functions,resources",
      "",
      "prints a flowchart that code hosts draw in a README or a pull request.",
      "",
      "  alignment export my.yaml --to svg --part online -o online.svg",
      "",
      "draws one objective: what it serves, and what leads up to it.",
      ""
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(
      names = "--to",
      paramLabel = "LANGUAGE",
      required = true,
      description = "mermaid, plantuml, dot (for Graphviz) or svg (a picture).")
  private Diagram language = Diagram.SVG;

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private AsOf asOf = new AsOf();

  @ArgGroup private Only only = new Only();

  @Option(
      names = "--bands",
      paramLabel = "BANDS",
      description =
          "What divides the objectives: perspectives (of the balanced scorecard) or levels (below"
              + " the vision). Without it, what fits the strategy.")
  private Optional<Banding> bands = Optional.empty();

  @Option(
      names = "--hide",
      paramLabel = "LAYER",
      split = ",",
      description = "Leave out initiatives, functions or resources. Several are divided by commas.")
  private List<Layer> hidden = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description =
          "Show at most so many objectives, initiatives, functions and resources each: the lowest"
              + " levels are folded into those above them, which say how much is below.")
  private Optional<Integer> most = Optional.empty();

  /** The part to show, if it is not all. */
  private static final class Only {

    @Option(
        names = "--part",
        paramLabel = "ID",
        description = "Only this element: what it serves, and what leads up to it.")
    private Optional<String> element = Optional.empty();

    @Option(
        names = "--function",
        paramLabel = "ID",
        description =
            "Only this business function: those inside it, what they do, and what that serves.")
    private Optional<String> function = Optional.empty();

    @Option(
        names = "--perspective",
        paramLabel = "NAME",
        description =
            "Only the objectives of this perspective (financial, customer, internal-process or"
                + " learning-and-growth), what they serve, and what is behind them.")
    private Optional<String> perspective = Optional.empty();
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
      throw new ParameterException(spec.commandLine(), Message.of("too-few", most.get()));
    }
    output.check(file.name().stream());
    try (Steps steps = new Steps(file.terminal(), file.err())) {
      steps.begin("reading");
      Strategy strategy = file.read();
      steps.begin("asking");
      StrategyMap map = map(strategy);
      steps.begin("drawing");
      Words english = Words.english();
      StrategyMap fitting = language.fitting(map, english);
      if (!fitting.equals(map)) {
        file.err().println(folded());
      }
      output.write(language.of(fitting, english, finding -> english.what(finding, strategy)));
    }
    return 0;
  }

  private String folded() {
    String limit =
        switch (language) {
          case MERMAID -> "mermaid-limit";
          case SVG, PLANTUML, DOT -> "readable-limit";
        };
    return Message.of("folded", Message.of(limit));
  }

  private StrategyMap map(Strategy strategy) {
    Optional<Set<String>> part = part(strategy);
    StrategyMap map =
        StrategyMap.of(
            strategy,
            Analyses.builtIn().analyze(asOf.about(strategy)),
            bands.orElseGet(() -> Banding.fitting(strategy)),
            Words.english());
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
      throw new InputFile.Unusable(String.valueOf(e.getMessage()), e);
    }
  }

  private static Perspective perspective(String name) {
    Map<String, Perspective> known = new LinkedHashMap<>();
    for (Perspective perspective : Perspective.values()) {
      known.put(perspective.name().toLowerCase(Locale.ROOT).replace('_', '-'), perspective);
    }
    Perspective meant = known.get(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    if (meant == null) {
      throw new IllegalArgumentException(
          NearMiss.of(name, known.keySet())
              .map(it -> Message.of("perspective-meant", name, it))
              .orElseGet(
                  () -> Message.of("perspectives", name, String.join(", ", known.keySet()))));
    }
    return meant;
  }
}
