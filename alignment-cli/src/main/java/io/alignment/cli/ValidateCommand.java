package io.alignment.cli;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether a document holds a valid strategy. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a document holds a valid strategy.",
      "If not, it lists every fault with its place and how to mend it."
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin private StrategyFile file = new StrategyFile();

  @Override
  public Integer call() {
    Strategy strategy = file.read();
    Phrases phrases = Phrases.of(Words.english());
    List<Text> counts =
        Arrays.stream(Element.Type.values())
            .map(
                type ->
                    phrases.count(
                        strategy.elements().stream().filter(it -> it.type() == type).count(),
                        type.name().toLowerCase(Locale.ROOT)))
            .toList();
    file.out()
        .println(
            phrases.plain(
                "validate.valid",
                strategy.name(),
                phrases.joined(counts, "list.comma"),
                phrases.count(strategy.relations().size(), "relation")));
    return 0;
  }
}
