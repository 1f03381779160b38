package mill;

import static io.alignment.analysis.Metric.Better.DOWN;

import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;

/** How many objectives have a name that nobody understands, as it is a single word. */
public record ShortNames(int number, List<Finding> findings) implements Result {

  static final FindingKind SHORT = new FindingKind("shortNames.short", Severity.INFO);

  static final Catalogue<ShortNames> CATALOGUE =
      Catalogue.of("shortNames", ShortNames.class)
          .whole(it -> it.count("number", DOWN, ShortNames::number, SHORT))
          .build();

  @Override
  public Catalogue<ShortNames> catalogue() {
    return CATALOGUE;
  }
}
