package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.json.DocumentFormat;
import io.alignment.json.Edited;
import io.alignment.json.StrategyEditor;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** An edited document holds exactly what it should, and is as it was where nothing changed. */
class StrategyEditorProperties {

  private final StrategyReader reader = StrategyReader.create();

  @Provide
  Arbitrary<Tuple2<Strategy, Strategy>> near() {
    return Strategies.strategies()
        .flatMap(it -> Strategies.variationsOf(it).map(other -> Tuple.of(it, other)));
  }

  @Provide
  Arbitrary<Tuple2<Strategy, Strategy>> hostile() {
    Arbitrary<Strategy> strategies = Strategies.strategies().withTexts(Strategies.hostileTexts());
    return strategies.flatMap(it -> strategies.map(other -> Tuple.of(it, other)));
  }

  /** How the same is written. */
  private enum Form {
    BLOCKS,
    JSON,
    BRACKETS,
    OTHER_LINE_BREAKS;

    DocumentFormat format() {
      return this == JSON ? DocumentFormat.JSON : DocumentFormat.YAML;
    }

    String written(Strategy strategy) {
      return switch (this) {
        case BLOCKS -> StrategyWriter.toString(strategy, DocumentFormat.YAML);
        case JSON, BRACKETS -> StrategyWriter.toString(strategy, DocumentFormat.JSON);
        case OTHER_LINE_BREAKS -> BLOCKS.written(strategy).replace("\n", "\r\n");
      };
    }
  }

  @Property(tries = 100)
  void whatChangedIsChangedInPlace(
      @ForAll("near") Tuple2<Strategy, Strategy> pair, @ForAll Form form) {
    edit(pair.get1(), pair.get2(), form);
    edit(pair.get2(), pair.get1(), form);
  }

  @Property(tries = 60)
  void anythingBecomesAnythingElse(
      @ForAll("hostile") Tuple2<Strategy, Strategy> pair, @ForAll boolean isJson) {
    edit(pair.get1(), pair.get2(), isJson ? Form.JSON : Form.BLOCKS);
  }

  @Property(tries = 40)
  void plansAreMadeInPlace(@ForAll Strategy strategy, @ForAll Form form) {
    Plan plan = new PlanSearch(Analyses.builtIn()).in(Question.about(strategy));

    edit(strategy, strategy.with(plan.change()), form);
  }

  private void edit(Strategy before, Strategy after, Form form) {
    String document = form.written(before);

    Edited edited = StrategyEditor.edit(document, form.format(), after);

    assertThat(reader.read(edited.text(), form.format())).isEqualTo(after);
    assertThat(edited.rewritten()).isEmpty();
    assertThat(StrategyEditor.edit(document, form.format(), before))
        .isEqualTo(new Edited(document, List.of(), Set.of()));
  }

  @Property(tries = 100)
  void theLinesOfUntouchedElementsStay(
      @ForAll("near") Tuple2<Strategy, Strategy> pair, @ForAll Random random) {
    String before = StrategyWriter.toString(pair.get1(), DocumentFormat.YAML);
    String document = commented(before, random);
    Set<String> after =
        Set.copyOf(elements(StrategyWriter.toString(pair.get2(), DocumentFormat.YAML)));

    Edited edited = StrategyEditor.edit(document, DocumentFormat.YAML, pair.get2());

    assertThat(reader.read(edited.text(), DocumentFormat.YAML)).isEqualTo(pair.get2());
    List<String> plain = elements(before);
    List<String> written = elements(document);
    for (int i = 0; i < plain.size(); i++) {
      if (after.contains(plain.get(i))) {
        assertThat(edited.text()).contains(written.get(i));
      }
    }
    assertThat(comments(edited.text()) + edited.lost().size()).isEqualTo(comments(document));
  }

  private static int comments(String yaml) {
    return yaml.split("# c", -1).length;
  }

  /** Returns the lines of each element that stands in a section. */
  private static List<String> elements(String yaml) {
    return Stream.of(yaml.split("(?m)^(?=  - id:|\\w)"))
        .filter(it -> it.startsWith("  - id:"))
        .map(it -> it.replaceAll("(# c.*\\n)*$", ""))
        .toList();
  }

  /** Writes comments above and behind lines, but for those of texts over several lines. */
  private static String commented(String yaml, Random random) {
    StringBuilder text = new StringBuilder();
    boolean isFree = !yaml.contains("|");
    for (String line : yaml.lines().toList()) {
      text.append(isFree && random.nextInt(4) == 0 ? "# c" + random.nextInt() + "\n" : "");
      text.append(line);
      text.append(isFree && random.nextInt(4) == 0 ? " # c" + random.nextInt() + "\n" : "\n");
    }
    return text.toString();
  }
}
