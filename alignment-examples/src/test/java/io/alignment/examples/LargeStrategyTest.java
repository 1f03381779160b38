package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.Analyses;
import io.alignment.json.StrategyReader;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeStrategyTest {

  @TempDir private Path folder;

  @Test
  void itHasAsManyElementsAsWereAskedForAndAllKindsOfThemAndOfRelations() {
    Strategy business = LargeStrategy.of(1000);

    assertThat(business.elements()).hasSize(1000);
    assertThat(business.elements().stream().map(Element::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Element.Type.values());
    assertThat(business.relations().stream().map(Relation::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Relation.Kind.values());
  }

  @Test
  void aSizeIsAlwaysTheSameBusiness() {
    assertThat(LargeStrategy.of(1000)).isEqualTo(LargeStrategy.of(1000));
    assertThat(LargeStrategy.of(10).elements()).hasSize(10);
  }

  @Test
  void someObjectivesServeSeveralAndSomeThingsAreWrong() {
    Strategy business = LargeStrategy.of(1000);

    assertThat(business.objectives().stream().map(Objective::id))
        .anyMatch(id -> business.outgoing(id, Support.class).size() > 1);
    assertThat(Analyses.builtIn().analyze(business).findings()).isNotEmpty();
  }

  @Test
  void theFileThatIsWrittenReadsAsTheSameBusiness() throws IOException {
    for (String name : new String[] {"large.json", "large.yaml"}) {
      Path file = folder.resolve(name);
      LargeStrategy.main(new String[] {"200", file.toString()});

      assertThat(StrategyReader.create().read(file)).isEqualTo(LargeStrategy.of(200));
    }
  }

  @Test
  void itSaysWhatItWantsToBeTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargeStrategy.main(new String[] {"many"}))
        .withMessageContaining("LargeStrategy 1000 large.json");
  }
}
