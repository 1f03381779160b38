package io.alignment.cli;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether a document holds a valid strategy. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Override
  public Integer call() {
    Strategy strategy = file.read(this);
    out().println(told("validate.valid", strategy, program().phrases));
    return 0;
  }

  /** Says by a phrase how much there is in a strategy. */
  static String told(String phrase, Strategy strategy, Phrases phrases) {
    List<Text> counts = new ArrayList<>();
    for (Element.Type type : Element.Type.values()) {
      List<Element> all = strategy.elements().stream().filter(it -> it.type() == type).toList();
      long keyResults = all.stream().filter(it -> strategy.isKeyResult(it.id())).count();
      counts.add(phrases.count(all.size() - keyResults, type.name().toLowerCase(Locale.ROOT)));
      if (keyResults > 0) {
        counts.add(phrases.count(keyResults, "key-result"));
      }
    }
    return phrases.plain(
        phrase,
        strategy.name(),
        phrases.joined(counts, "list.comma"),
        phrases.count(strategy.relations().size(), "relation"));
  }
}
