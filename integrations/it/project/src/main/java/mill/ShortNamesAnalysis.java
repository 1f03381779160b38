package mill;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import java.util.List;
import java.util.Optional;

/** Asks which objectives have a name of one word. */
public final class ShortNamesAnalysis implements Analysis<ShortNames> {

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(ShortNames.CATALOGUE);
  }

  @Override
  public ShortNames analyze(Question question) {
    List<Finding> findings =
        question.strategy().objectives().stream()
            .filter(it -> !it.name().strip().contains(" "))
            .map(it -> ShortNames.SHORT.at(it.id()))
            .sorted()
            .toList();
    return new ShortNames(findings.size(), findings);
  }
}
