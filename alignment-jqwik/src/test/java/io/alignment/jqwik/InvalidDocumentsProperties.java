package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvalidDocumentsProperties {

  @Provide
  Arbitrary<InvalidDocument> documents() {
    return InvalidDocuments.documents();
  }

  @Property
  void theReaderSaysWhatIsWrongAndWhere(@ForAll("documents") InvalidDocument document) {
    InvalidDocumentException refusal =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> StrategyReader.create().read(document.text(), DocumentFormat.YAML));

    assertThat(refusal).isNotNull();
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(document.code());
              assertThat(problem.line()).isEqualTo(document.line());
              assertThat(problem.message()).endsWith(".");
            });
  }
}
