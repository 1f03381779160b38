package io.alignment.report.diagram;

import io.alignment.analysis.Finding;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.Svg;
import io.alignment.words.Words;
import java.util.function.Function;

/** A language in which a map can be written. The same map gives the same text. */
public enum Diagram {
  /**
   * A picture to look at. With more than 300 visions and objectives, or 60 of what else there is,
   * nobody could read it, so larger maps are {@linkplain StrategyMap#folded folded}.
   */
  SVG,
  /**
   * A flowchart of <a href="https://mermaid.js.org">Mermaid</a>, which code hosts draw. It has no
   * title: it stands in a text that has one. Mermaid draws nothing at all of more than 500 lines or
   * 50,000 letters, so larger maps are {@linkplain StrategyMap#folded folded} until they fit.
   */
  MERMAID,
  /** A diagram of <a href="https://plantuml.com">PlantUML</a>. */
  PLANTUML,
  /** A graph of <a href="https://graphviz.org">Graphviz</a>. */
  DOT;

  /**
   * Returns what of a map can be drawn in this language.
   *
   * @param map the map
   * @param words the words of the language, which need room
   * @return the map itself, or a {@linkplain StrategyMap#folded folded} one if it is too large
   */
  public StrategyMap fitting(StrategyMap map, Words words) {
    return switch (this) {
      case SVG -> map.folded(StrategyMap.MOST_READABLE, StrategyMap.MOST_OTHERS_READABLE);
      case PLANTUML, DOT -> map;
      case MERMAID -> MermaidText.fitting(map, Phrases.of(words));
    };
  }

  /**
   * Writes a map, or what of it is {@linkplain #fitting fitting}.
   *
   * @param map the map
   * @param words the words of the language
   * @param sentences says what is wrong; used by {@link #SVG} and {@link #DOT}, for what appears
   *     when the pointer stands still
   * @return the text, with a line break at its end
   */
  public String of(StrategyMap map, Words words, Function<Finding, String> sentences) {
    Phrases phrases = Phrases.of(words);
    return switch (this) {
      case SVG -> Svg.of(fitting(map, words), phrases, sentences);
      case MERMAID -> new MermaidText(Sketch.of(fitting(map, words), phrases)).text();
      case PLANTUML -> new PlantUmlText(Sketch.of(map, phrases)).text();
      case DOT -> new DotText(Sketch.of(map, phrases), sentences).text();
    };
  }
}
