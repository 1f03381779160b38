package io.alignment.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {

  private static final Path PAGE = Path.of("../../docs/spring.md");
  private static final Path SHOP = Path.of("src/it/shop/src/main/java/shop/Shop.java");

  @Test
  void thePageListsTheProperties() throws IOException {
    List<String> listed =
        Pattern.compile("(?m)^\\| `(alignment\\.[a-z.-]+)` \\|")
            .matcher(Files.readString(PAGE))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(names("alignment", AlignmentProperties.class).toList());
  }

  private static Stream<String> names(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(it -> names(prefix, it));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name =
        prefix + "." + CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, component.getName());
    return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
  }

  @Test
  void theExampleIsWhatSmallApplicationsAreTriedWith() throws IOException {
    String example =
        Pattern.compile("(?s)```java\n@RestController\nclass Desk (.*?)```")
            .matcher(Files.readString(PAGE))
            .results()
            .map(it -> it.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(SHOP).lines().map(String::strip).toList())
        .containsAll(example.lines().skip(1).map(String::strip).toList());
  }
}
