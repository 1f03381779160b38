package io.alignment.report.diagram;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Question;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.MoneyDrawing;
import io.alignment.words.Words;
import java.util.Map;

/**
 * Where the money goes, as a picture: from what there is over work and objectives to the visions,
 * with what leads to no goal, what is given to nothing, what objectives have above and below their
 * weight, and what work lacks. The same strategy gives the same picture.
 */
public final class MoneyPicture {

  private MoneyPicture() {}

  /**
   * Draws the money of a strategy.
   *
   * @param question the strategy
   * @param fit how its money fits
   * @param words the words of the language
   * @return by unit of money, an SVG document; empty where no money is recorded as given
   */
  public static Map<String, String> of(Question question, ResourceFit fit, Words words) {
    return MoneyDrawing.all(question, fit, Phrases.of(words)).stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                naturalOrder(), MoneyDrawing::unit, MoneyDrawing::svg));
  }
}
