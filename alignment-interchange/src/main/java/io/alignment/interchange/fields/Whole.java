package io.alignment.interchange.fields;

import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.BusinessCalendar;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.PartialStrategy;
import io.alignment.model.Preface;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.List;
import java.util.function.Consumer;

/** Makes a valid strategy of what came in, whatever is wrong with it. */
public final class Whole {

  private Whole() {}

  /**
   * Makes the strategy. Where units or measures of the whole are not valid, it has none.
   *
   * @param builder has the elements and relations
   * @param preface what is said of the whole
   * @param told takes what is wrong with what is left out
   * @return the strategy of the rest
   * @throws UnreadableSourceException if even the name or text of the whole is not valid
   */
  public static Strategy of(StrategyBuilder builder, Preface preface, Consumer<Problem> told) {
    PartialStrategy valid;
    try {
      valid = builder.preface(preface).buildValid();
    } catch (InvalidStrategyException invalid) {
      whole(invalid).forEach(told);
      valid = named(builder, preface);
    }
    valid.problems().forEach(told);
    return valid.strategy();
  }

  private static PartialStrategy named(StrategyBuilder builder, Preface preface) {
    Preface bare =
        new Preface(
            preface.about(), preface.leavesOut(), BusinessCalendar.USUAL, List.of(), List.of());
    try {
      return builder.preface(bare).buildValid();
    } catch (InvalidStrategyException invalid) {
      throw new UnreadableSourceException(whole(invalid).stream().map(Problem::message).toList());
    }
  }

  private static List<Problem> whole(InvalidStrategyException invalid) {
    return invalid.problems().stream().filter(it -> it.part().isEmpty()).toList();
  }
}
