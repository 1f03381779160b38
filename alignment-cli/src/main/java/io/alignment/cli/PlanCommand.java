package io.alignment.cli;

import io.alignment.json.DocumentFormat;
import io.alignment.json.Edited;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.report.answers.StepsTelling;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.Markdown;
import io.alignment.report.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what to do next, and writes the strategy in which it is done. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Mixin private PlanWishes wishes = new PlanWishes();

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
    wishes.check(this);
    output.check(file.name().stream());
    if (applied.isEmpty()) {
      Strategy strategy = file.read(this);
      output.write(told(wishes.search(strategy, this).in(asOf.about(strategy)), strategy), this);
    } else {
      output.write(changed(file.readDocument(this)), this);
    }
    return 0;
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

  /** Returns the document with some steps made, in the order given, and tells what is lost. */
  private String changed(StrategyFile.Document document) {
    Strategy strategy = document.strategy();
    Plan plan = wishes.search(strategy, this).in(asOf.about(strategy));
    List<Edit> edits = new ArrayList<>();
    for (int number : applied) {
      if (number < 1 || number > plan.steps().size()) {
        throw wrong(say("no-step", number, plan.steps().size()));
      }
      edits.add(
          plan.steps().get(number - 1).change().orElseThrow(() -> wrong(say("step-asks", number))));
    }
    Strategy changed = strategy.with(Edit.all(edits));
    Optional<DocumentFormat> other =
        output.name().flatMap(DocumentFormat::ofFileName).filter(it -> it != document.format());
    if (other.isPresent()) {
      return StrategyWriter.toString(changed, other.get());
    }
    Edited edited = document.holding(changed);
    edited
        .lost()
        .forEach(it -> err().println(say("lost-comment", file.nameOf(this), it.line(), it.text())));
    if (!edited.rewritten().isEmpty()) {
      err().println(say("rewritten", String.join(", ", edited.rewritten())));
    }
    return edited.text();
  }
}
