package io.alignment.analysis.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCountsTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 1024, 1025, 1_000_000, Integer.MAX_VALUE})
  void countsAsAMapDoesWhicheverNumberComesFirst(int numbers) {
    Random random = new Random(7);
    PairCounts counts = new PairCounts(numbers);
    TreeMap<Long, Integer> expected = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      int one = random.nextInt(40) * (numbers / 40);
      int other = numbers - 1 - random.nextInt(40);
      counts.count(one, other);
      expected.merge(
          (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other), 1, Integer::sum);
    }

    assertArrayEquals(
        expected.keySet().stream().mapToLong(Long::longValue).toArray(), counts.sorted());
    expected.forEach(
        (pair, count) -> {
          assertEquals(count, counts.of(PairCounts.smaller(pair), PairCounts.larger(pair)));
          assertEquals(count, counts.of(PairCounts.larger(pair), PairCounts.smaller(pair)));
        });
    // Each pair that was counted has one of the forty largest numbers.
    assertEquals(0, counts.of(1, 2));
  }
}
