package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonOutputTest {

  @Test
  void everyLevelIsIndentedHoweverDeep() {
    int depth = 40;
    StringBuilder expected = new StringBuilder();
    for (int level = 0; level < depth; level++) {
      expected.append("[\n").append("  ".repeat(level + 1)).append("1,\n");
      expected.append("  ".repeat(level + 1));
    }
    expected.append("[]");
    for (int level = depth - 1; level >= 0; level--) {
      expected.append("\n").append("  ".repeat(level)).append("]");
    }

    String written =
        Output.toString(
            DocumentFormat.JSON,
            output -> {
              for (int level = 0; level < depth; level++) {
                output.startList();
                output.number(1);
              }
              output.startList();
              for (int level = 0; level <= depth; level++) {
                output.endList();
              }
            });

    assertThat(written).isEqualTo(expected + "\n");
  }
}
