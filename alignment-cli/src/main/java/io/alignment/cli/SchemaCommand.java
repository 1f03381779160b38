package io.alignment.cli;

import io.alignment.json.StrategySchema;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the schema by which an editor completes and checks documents. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand extends Subcommand {

  @Parameters(paramLabel = "FILE", arity = "0..1")
  private Optional<String> file = Optional.empty();

  @Option(names = "--of", paramLabel = "DOCUMENTS")
  private Documents of = Documents.STRATEGY;

  @Mixin private OutputFile output = new OutputFile();

  private enum Documents {
    STRATEGY,
    RULES,
    BASELINE
  }

  @Override
  public Integer call() {
    if (file.isPresent() && of != Documents.STRATEGY) {
      throw wrong(say("schema-of-a-strategy"));
    }
    output.check(file.stream());
    output.write(schema(), this);
    return 0;
  }

  private String schema() {
    return switch (of) {
      case STRATEGY ->
          file.map(it -> StrategySchema.knowing(StrategyFile.read(it, this)))
              .orElseGet(StrategySchema::text);
      case RULES -> StrategySchema.ofRules();
      case BASELINE -> StrategySchema.ofBaselines();
    };
  }
}
