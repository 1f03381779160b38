package io.alignment.report;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Question;
import io.alignment.analysis.Result;
import java.util.List;
import java.util.Optional;

/** An analysis that this library does not know. */
final class VowelsAnalysis implements Analysis<VowelsAnalysis.Vowels> {

  private static final Catalogue<Vowels> CATALOGUE =
      Catalogue.of("vowels", Vowels.class)
          .whole(it -> it.count("inNames", Better.NEITHER, Vowels::inNames))
          .build();

  record Vowels(int inNames) implements Result {
    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public Catalogue<Vowels> catalogue() {
      return CATALOGUE;
    }
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(CATALOGUE);
  }

  @Override
  public Vowels analyze(Question question) {
    return new Vowels(
        question.strategy().objectives().stream()
            .mapToInt(it -> it.name().replaceAll("[^AEIOUaeiou]", "").length())
            .sum());
  }
}
