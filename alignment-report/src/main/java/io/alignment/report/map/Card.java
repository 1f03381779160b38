package io.alignment.report.map;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.model.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a map says of an element.
 *
 * @param id its id
 * @param type its type
 * @param kind what of its type it is, such as {@code training} or {@code team}; empty for visions
 *     and objectives
 * @param name what people read
 * @param owners the names of those who answer for it, by their ids; for a person the functions that
 *     they fill
 * @param priority what share of the vision it carries, from 0 to 1; objectives and initiatives only
 * @param progress how far it has come, from 0 to 1, if that is known; visions and objectives only
 * @param expected how far it should have come by the day, from 0 to 1; objectives only, and only
 *     where progress and this are of the same
 * @param course whether it comes along, as the board says; objectives that are a row of it only
 * @param standing how it stands on the board; objectives that are a row of it only
 * @param amounts by unit, what reaches a vision or an objective, what is given to an initiative,
 *     and how much of a resource there is
 * @param due when it is due; the horizon of a vision
 * @param gravest the finding about it that is of the gravest matter
 * @param keyResults what tells when it is reached, by id; objectives only
 * @param below how much of what leads up to it is not shown
 */
public record Card(
    String id,
    Element.Type type,
    Optional<String> kind,
    String name,
    List<String> owners,
    OptionalDouble priority,
    OptionalDouble progress,
    OptionalDouble expected,
    Optional<Cell> course,
    Optional<Board.Area> standing,
    Map<String, Double> amounts,
    Optional<LocalDate> due,
    Optional<Finding> gravest,
    List<KeyResult> keyResults,
    int below) {

  private static final int MOST_KEY_RESULTS = 4;

  public Card {
    owners = ImmutableList.copyOf(owners);
    amounts = ImmutableSortedMap.copyOf(amounts);
    keyResults = ImmutableList.copyOf(keyResults);
  }

  /**
   * What a card says of a key result.
   *
   * @param id its id
   * @param name what people read
   * @param progress how far it has come, from 0 to 1, if that is known
   */
  public record KeyResult(String id, String name, OptionalDouble progress) {}

  /** {@return the key results that have room on it; where there are many, the first of them} */
  public List<KeyResult> shownKeyResults() {
    return keyResults.size() <= MOST_KEY_RESULTS
        ? keyResults
        : keyResults.subList(0, MOST_KEY_RESULTS - 1);
  }

  /** {@return how many more there are} */
  public int moreKeyResults() {
    return keyResults.size() - shownKeyResults().size();
  }

  /** Returns this card with another count of what is not shown below it. */
  Card withBelow(int hidden) {
    return new Card(
        id,
        type,
        kind,
        name,
        owners,
        priority,
        progress,
        expected,
        course,
        standing,
        amounts,
        due,
        gravest,
        keyResults,
        hidden);
  }

  /** {@return whether somebody should answer for what it stands for} */
  public boolean isOwned() {
    return type == Element.Type.OBJECTIVE || type == Element.Type.INITIATIVE;
  }
}
