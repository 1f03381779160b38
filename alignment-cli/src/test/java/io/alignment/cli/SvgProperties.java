package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Strategy;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.map.StrategyMap;
import io.alignment.words.Words;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a picture promises for every map, read by a parser that is not ours. */
class SvgProperties {

  private static final Analyses ANALYSES = Analyses.builtIn();
  private static final Words ENGLISH = Words.english();

  private static String svg(Strategy strategy) {
    return Diagram.SVG.of(
        StrategyMap.of(strategy, ANALYSES.analyze(question(strategy))),
        Words.english(),
        it -> ENGLISH.what(it, strategy));
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @Property(tries = 100)
  void itIsWellFormedWhateverTextsAStrategyHolds(@ForAll("hostile") Strategy strategy)
      throws Exception {
    Document document = parsed(svg(strategy));

    assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("image").getLength()).isZero();
  }

  @Property(tries = 50)
  void theOrderOfItsPartsChangesNotAByte(@ForAll Strategy strategy, @ForAll Random random) {
    assertThat(svg(Strategies.shuffled(strategy, random))).isEqualTo(svg(strategy));
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().ofMaxSize(15).withTexts(Strategies.hostileTexts());
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
