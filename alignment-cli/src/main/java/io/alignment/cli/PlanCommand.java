package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.json.DocumentFormat;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Edit;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.plan.Effort;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.StepsTelling;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.Markdown;
import io.alignment.report.text.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what to do next, and writes the strategy in which it is done. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(names = "--steps", paramLabel = "N")
  private int steps = 5;

  @Option(names = "--effort", paramLabel = "EFFORT")
  private Effort effort = Effort.LARGE;

  @Option(names = "--no-money")
  private boolean withoutMoney;

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--apply", paramLabel = "N", split = ",")
  private List<Integer> applied = List.of();

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private AsOf asOf = new AsOf();

  private enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    YAML
  }

  @Override
  public Integer call() {
    if (steps < 1) {
      throw wrong(say("too-few-steps", steps));
    }
    output.check(file.name().stream());
    Strategy strategy = file.read(this);
    Plan plan = search(strategy).in(asOf.about(strategy));
    output.write(applied.isEmpty() ? told(plan, strategy) : changed(plan, strategy), this);
    return 0;
  }

  private PlanSearch search(Strategy strategy) {
    PlanSearch search = new PlanSearch(Analyses.builtIn()).upTo(steps).effort(effort);
    if (withoutMoney) {
      for (Resource resource : strategy.resources()) {
        if (resource.kind() == Resource.Kind.FINANCIAL && resource.unit().isPresent()) {
          search = search.spending(resource.unit().get(), BigDecimal.ZERO);
        }
      }
    }
    return search;
  }

  private String told(Plan plan, Strategy strategy) {
    Telling telling = StepsTelling.of(strategy, plan, words());
    return switch (format) {
      case TEXT -> PlainText.of(telling, terminal().style());
      case MARKDOWN -> Markdown.of(telling);
      case JSON -> ResultWriter.toJson(plan);
      case YAML -> ResultWriter.toYaml(plan);
    };
  }

  /** Returns the document of the strategy in which some steps were made, in the order given. */
  private String changed(Plan plan, Strategy strategy) {
    List<Edit> edits = new ArrayList<>();
    for (int number : applied) {
      if (number < 1 || number > plan.steps().size()) {
        throw wrong(say("no-step", number, plan.steps().size()));
      }
      edits.add(
          plan.steps().get(number - 1).change().orElseThrow(() -> wrong(say("step-asks", number))));
    }
    DocumentFormat written =
        Stream.concat(output.name().stream(), file.name().stream())
            .map(DocumentFormat::ofFileName)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(DocumentFormat.YAML);
    return StrategyWriter.toString(strategy.with(Edit.all(edits)), written);
  }
}
