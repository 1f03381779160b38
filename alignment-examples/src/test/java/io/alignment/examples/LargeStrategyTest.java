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
  void it_has_as_many_elements_as_were_asked_for_and_all_kinds_of_them_and_of_relations() {
    Strategy business = LargeStrategy.of(1000);

    assertThat(business.elements()).hasSize(1000);
    assertThat(business.elements().stream().map(Element::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Element.Type.values());
    assertThat(business.relations().stream().map(Relation::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Relation.Kind.values());
  }

  @Test
  void a_size_is_always_the_same_business() {
    assertThat(LargeStrategy.of(1000)).isEqualTo(LargeStrategy.of(1000));
    assertThat(LargeStrategy.of(10).elements()).hasSize(10);
  }

  @Test
  void some_objectives_serve_several_and_some_things_are_wrong() {
    Strategy business = LargeStrategy.of(1000);

    assertThat(business.objectives().stream().map(Objective::id))
        .anyMatch(id -> business.outgoing(id, Support.class).size() > 1);
    assertThat(Analyses.builtIn().analyze(business).findings()).isNotEmpty();
  }

  @Test
  void the_file_that_is_written_reads_as_the_same_business() throws IOException {
    for (String name : new String[] {"large.json", "large.yaml"}) {
      Path file = folder.resolve(name);
      LargeStrategy.main(new String[] {"200", file.toString()});

      assertThat(StrategyReader.create().read(file)).isEqualTo(LargeStrategy.of(200));
    }
  }

  @Test
  void it_says_what_it_wants_to_be_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargeStrategy.main(new String[] {"many"}))
        .withMessageContaining("LargeStrategy 1000 large.json");
  }
}
