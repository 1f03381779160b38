package io.alignment.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Things around a ring. */
class RingTest {

  @Test
  void thoseThatAreTiedStandNearEachOther() {
    Table<String, String, Integer> ties = HashBasedTable.create();
    ties.put("a", "f", 1);
    ties.put("b", "e", 1);
    ties.put("c", "d", 1);

    List<String> order = Ring.order(List.of("a", "b", "c", "d", "e", "f"), ties);

    ties.cellSet()
        .forEach(
            it -> {
              int apart =
                  Math.abs(order.indexOf(it.getRowKey()) - order.indexOf(it.getColumnKey()));
              assertThat(Math.min(apart, 6 - apart)).as("%s", it).isEqualTo(1);
            });
  }

  @Test
  void whatStandsOnOneSideHasARowOfItsOwn() {
    for (int size = 2; size <= 40; size++) {
      Ring ring = Ring.of(size, 480, 230);

      for (boolean right : List.of(true, false)) {
        List<Integer> rows =
            ring.spots().stream()
                .filter(it -> it.right() == right)
                .map(Ring.Spot::y)
                .sorted()
                .toList();
        assertThat(IntStream.range(1, rows.size()).map(i -> rows.get(i) - rows.get(i - 1)))
            .as("of %s", size)
            .allMatch(it -> it >= 23);
      }
      assertThat(ring.spots()).allMatch(it -> it.y() > 0 && it.y() < ring.height());
    }
  }

  @Test
  void aLineEndsBeforeThePlacesItJoins() {
    Ring ring = Ring.of(6, 480, 230);
    Ring.Spot from = ring.spots().get(0);

    Ring.Chord line = ring.chord(0, 3, 480, 11);

    assertThat(Math.hypot(line.x(0) - from.x(), line.y(0) - from.y())).isBetween(10.0, 12.0);
  }
}
