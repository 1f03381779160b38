package io.alignment.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids are found, whatever they are. */
class IdTableTest {

  private static final int BITS = 10;

  /** Different ids of one hash code: in each pair of letters "Aa" and "BB" count the same. */
  private static String[] collidingIds() {
    return IntStream.range(0, 1 << BITS)
        .mapToObj(
            number -> {
              StringBuilder id = new StringBuilder();
              for (int bit = 0; bit < BITS; bit++) {
                id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
              }
              return id.toString();
            })
        .toArray(String[]::new);
  }

  @Test
  void idsOfOneHashCodeAreFoundToo() {
    String[] ids = collidingIds();
    IdTable table = IdTable.of(ids);

    assertThat(Arrays.stream(ids).map(String::hashCode).distinct()).hasSize(1);
    for (int number = 0; number < ids.length; number++) {
      assertThat(table.find(ids[number])).isEqualTo(number);
    }
    assertThat(table.find("AaAa")).isEqualTo(-1);
  }

  @Test
  void ofEqualIdsTheFirstIsFound() {
    String[] once = collidingIds();
    String[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    IdTable table = IdTable.of(twice);

    for (int number = 0; number < once.length; number++) {
      assertThat(table.find(once[number])).isEqualTo(number);
    }
    assertThat(table.isDistinct()).isFalse();
    assertThat(IdTable.of(once).isDistinct()).isTrue();
    assertThat(IdTable.of(new String[] {"a", "b", "a"}).isDistinct()).isFalse();
    assertThat(IdTable.of(new String[] {"a", "b"}).isDistinct()).isTrue();
  }

  @Test
  void manyAtOnceAreFoundLikeOneByOne() {
    String[] colliding = collidingIds();
    String[] others = IntStream.range(0, 3000).mapToObj(i -> "o" + i).toArray(String[]::new);
    String[] ids = new String[colliding.length + others.length / 2];
    System.arraycopy(others, 0, ids, 0, others.length / 2);
    System.arraycopy(colliding, 0, ids, others.length / 2, colliding.length);
    // Not the same objects, some of them not there, and some that were taken away.
    String[] wanted =
        Stream.concat(Arrays.stream(colliding), Arrays.stream(others))
            .map(id -> String.valueOf(id.toCharArray()))
            .toArray(String[]::new);
    int[] everyThirdGone =
        IntStream.range(0, ids.length).map(number -> number % 3 == 0 ? -1 : number).toArray();
    IdTable whole = IdTable.of(ids);
    for (IdTable table : List.of(whole, whole.renumbered(everyThirdGone, ids))) {
      assertThat(table.findAll(wanted, wanted.length))
          .containsExactly(Arrays.stream(wanted).mapToInt(table::find).toArray());
      assertThat(table.findAll(wanted, 7))
          .containsExactly(Arrays.stream(wanted).limit(7).mapToInt(table::find).toArray());
    }
  }

  @Test
  void theyAreNumberedAnewAndTakenAway() {
    String[] ids = collidingIds();
    int[] newNumbers = new int[ids.length];
    String[] newIds = new String[ids.length / 2];
    for (int number = 0; number < ids.length; number++) {
      boolean stays = number % 2 == 1;
      newNumbers[number] = stays ? newIds.length - 1 - number / 2 : -1;
      if (stays) {
        newIds[newNumbers[number]] = ids[number];
      }
    }
    IdTable table = IdTable.of(ids).renumbered(newNumbers, newIds);

    for (int number = 0; number < ids.length; number++) {
      assertThat(table.find(ids[number])).isEqualTo(newNumbers[number]);
    }
  }
}
