package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.model.Allocation;
import io.alignment.model.Hindrance;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.report.diagram.DiagramReader.Shown;
import io.alignment.report.map.StrategyMap;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagramTest {

  private static final Strategy PLAN =
      Sketch.of("v: Known everywhere")
          .objective("a: Sell more", "v", 3)
          .objective("b: Pay \"less\" for <energy>", "v", 1)
          .initiative("i: New oven", "b")
          .function("f: Bakehouse", "a")
          .builder()
          .add(Resource.financial("m", "Money", "EUR").capacity(100).build())
          .add(Hindrance.of("a", "b", 0.5))
          .add(Allocation.of("m", "i", 80))
          .build();

  private static StrategyMap map(Strategy strategy) {
    return StrategyMap.of(strategy, Analyses.builtIn().analyze(strategy));
  }

  private static String text(Diagram language, Strategy strategy) {
    Words english = Words.english();
    return language.of(map(strategy), english, finding -> english.what(finding, strategy));
  }

  @ParameterizedTest
  @EnumSource(names = "SVG", mode = EnumSource.Mode.EXCLUDE)
  void aCardSaysItsNameItsOwnerItsShareAndWhatIsWrong(Diagram language) {
    Shown shown = DiagramReader.read(language, text(language, PLAN));

    assertThat(shown.groups().values())
        .containsExactly("Vision", "Level 1", "What we do", "Who does it", "With what");
    assertThat(shown.text("n1")).startsWith("Known everywhere");
    assertThat(shown.text("n2")).contains("Sell more", "Bakehouse", "75 % of the vision");
    assertThat(shown.text("n3"))
        .contains("Pay \"less\" for <energy>", "Nobody answers for it", "✖ Error:", "coverage.");
    assertThat(shown.text("n4")).contains("New oven", "80 EUR");
    assertThat(shown.text("n6")).contains("Money", "financial", "100 EUR");
    assertThat(shown.edges()).containsExactly("n2 n1", "n3 n1", "n4 n3", "n2 n3", "n5 n2", "n6 n4");
  }

  @Test
  void supportsAreAsThickAsTheyWeighAndHindrancesAreDashed() {
    assertThat(text(Diagram.MERMAID, PLAN))
        .contains("n2 -->|\"75 #37;\"| n1", "n2 -.-x|\"works against, 50 #37;\"| n3")
        .contains("linkStyle 0 stroke:#47607f,stroke-width:6px")
        .contains("linkStyle 3 stroke:#d55e00,stroke-width:3px");
    assertThat(text(Diagram.PLANTUML, PLAN))
        .contains("n2 -[#47607f,thickness=6]up-|> n1 : 75 <U+0025>")
        .contains("n2 -[#d55e00,dashed,thickness=3,norank]-x n3 : works against, 50 <U+0025>");
    assertThat(text(Diagram.DOT, PLAN))
        .contains("n2 -> n1 [weight=3, color=\"#47607f\", penwidth=6, label=\"75 %\"];")
        .contains("n2 -> n3 [style=dashed, arrowhead=tee, fontcolor=\"#d55e00\"");
  }

  @Test
  void graphvizSaysWhatIsWrongWhenThePointerStandsStill() {
    assertThat(text(Diagram.DOT, PLAN))
        .containsPattern("tooltip=\"[^\"]*“Pay &#34;less&#34; for &#60;energy&#62;”[^\"]*\"];");
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyStrategyHasAnEmptyDiagram(Diagram language) {
    Strategy empty = Strategy.builder("Nothing yet").build();
    String text = text(language, empty);

    assertThat(text).endsWith("\n");
    if (language != Diagram.SVG) {
      Shown shown = DiagramReader.read(language, text);
      assertThat(shown.nodes()).isEmpty();
      assertThat(shown.edges()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameMapGivesTheSameText(Diagram language) {
    assertThat(text(language, PLAN)).isEqualTo(text(language, PLAN)).endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource
  void theLanguageOfTheMachineChangesNothing(Diagram language) {
    String text = text(language, PLAN);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(text(language, PLAN)).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Strategy wide(int pillars, int each) {
    StrategyBuilder builder = Strategy.builder("Wide").add(Vision.of("v", "V"));
    for (int i = 1; i <= pillars; i++) {
      builder.add(Objective.of("p" + i, "Pillar " + i)).add(Support.of("p" + i, "v"));
      for (int j = 1; j <= each; j++) {
        String id = "p" + i + "." + j;
        builder.add(Objective.of(id, "Target " + id)).add(Support.of(id, "p" + i));
      }
    }
    return builder.build();
  }

  @Test
  void wideBandsStandInColumns() {
    assertThat(text(Diagram.DOT, wide(2, 10)))
        .contains("  n6 -> n4 [style=invis, weight=4];\n")
        .contains("  n8 -> n6 [style=invis, weight=4];\n");
    assertThat(text(Diagram.MERMAID, wide(2, 10))).contains("  n6 ~~~ n4\n");
    assertThat(text(Diagram.PLANTUML, wide(2, 10))).contains("n6 -[hidden]up- n4\n");
    assertThat(text(Diagram.DOT, wide(2, 6))).doesNotContain("weight=4");
  }

  @Test
  void whatMermaidWouldNotDrawIsFolded() {
    StrategyMap large = map(wide(20, 20));
    String text = Diagram.MERMAID.of(large, Words.english(), finding -> "");
    List<String> lines = new ArrayList<>();
    Pattern.compile("(?m)^  n\\d+ .*$")
        .matcher(text)
        .results()
        .forEach(it -> lines.add(it.group()));

    assertThat(text).hasSizeLessThanOrEqualTo(50_000).contains("#43; 20 below");
    assertThat(lines).hasSizeLessThanOrEqualTo(500);
    assertThat(Diagram.MERMAID.fitting(large, Words.english())).isNotEqualTo(large);
    assertThat(Diagram.DOT.fitting(large, Words.english())).isSameAs(large);
    assertThat(Diagram.MERMAID.fitting(map(PLAN), Words.english())).isEqualTo(map(PLAN));
  }
}
