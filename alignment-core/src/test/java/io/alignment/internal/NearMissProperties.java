package io.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class NearMissProperties {

  @Property
  void isTheNearestAndThenTheSmallest(
      @ForAll("words") String word,
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("words") String> candidates) {
    int allowed = Math.min(8, Math.max(1, word.length() / 3));
    Optional<String> expected =
        candidates.stream()
            .filter(candidate -> distance(word, candidate) <= allowed)
            .min(
                Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                    .thenComparing(Comparator.naturalOrder()));
    assertThat(NearMiss.of(word, candidates)).isEqualTo(expected);
  }

  @Property
  void fewEditsOfALongWordAreFound(
      @ForAll("longWords") String word,
      @ForAll @Size(max = 8) List<@net.jqwik.api.constraints.IntRange(max = 29) Integer> edits) {
    StringBuilder edited = new StringBuilder(word);
    edits.forEach(place -> edited.setCharAt(place, 'z'));
    assertThat(NearMiss.of(edited.toString(), List.of("other", word))).contains(word);
  }

  @Example
  void aWordTooLongHasNone() {
    assertThat(NearMiss.of("x".repeat(201), List.of("x".repeat(200)))).isEmpty();
    assertThat(NearMiss.of("x".repeat(200), List.of("x".repeat(201)))).contains("x".repeat(201));
  }

  /** Lower case may be longer: a dotted capital I becomes two characters. */
  @Example
  void lettersThatGrowInLowerCaseDoNoHarm() {
    assertThat(NearMiss.of("\u0130\u0130\u0130\u0130", List.of("iiii", "abcd"))).isEmpty();
    assertThat(NearMiss.of("\u0130d", List.of("id", "abcd"))).contains("id");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abAB").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> longWords() {
    return Arbitraries.strings().withCharRange('a', 'y').ofLength(30);
  }

  /** The definition, as slow as it is plain. */
  private static int distance(String word, String candidate) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
          continue;
        }
        int[] above = rows.get(i - 1);
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], 1 + rows.get(i - 2)[j - 2]);
        }
      }
      rows.add(row);
    }
    return rows.get(a.length())[b.length()];
  }
}
