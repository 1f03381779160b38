package io.alignment.analysis.resources;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are written in several ways and probably mean the same: units such as {@code FTE} and
 * {@code fte}, {@code EUR} and {@code kEUR}, or skills such as {@code Web shops} and {@code
 * web-shop}. What is written differently counts as different; that it looks alike is a hint.
 */
final class LookAlikes {

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}_.,/'’]+");
  private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})s$");
  private static final Pattern MANY = Pattern.compile("^(k|t|th|tsd|m|mn|mio|1000)(?=\\p{L}{2})");
  private static final Map<String, String> SIGNS = Map.of("€", "eur", "$", "usd", "£", "gbp");

  private final Function<String, List<String>> writers;
  // What is common to a word and all that look like it, and these.
  private final Map<String, String> common = new TreeMap<>();
  private final ListMultimap<String, String> words =
      MultimapBuilder.treeKeys().arrayListValues().build();

  /**
   * Looks at words.
   *
   * @param all the words
   * @param areUnits whether one may be a thousand of another
   * @param writers finds the ids of the elements that write a word, in ascending order
   */
  LookAlikes(Set<String> all, boolean areUnits, Function<String, List<String>> writers) {
    this.writers = writers;
    Set<String> simple = all.stream().map(LookAlikes::simple).collect(toSet());
    for (String word : new TreeSet<>(all)) {
      String key = simple(word);
      String one = areUnits ? MANY.matcher(key).replaceFirst("") : key;
      common.put(word, simple.contains(one) ? one : key);
      words.put(common(word), word);
    }
  }

  private static String simple(String word) {
    String simple = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      simple = simple.replace(sign.getKey(), sign.getValue());
    }
    return PLURAL.matcher(BETWEEN.matcher(simple).replaceAll("")).replaceFirst("");
  }

  private String common(String word) {
    return common.getOrDefault(word, word);
  }

  /** Returns the other words that look like a word. */
  List<String> others(String word) {
    return words.get(common(word)).stream().filter(it -> !it.equals(word)).toList();
  }

  /** Returns a finding for each word that looks like one that more elements write. */
  Stream<Finding> findings(FindingKind kind) {
    return Multimaps.asMap(words).values().stream()
        .filter(alike -> alike.size() > 1)
        .flatMap(alike -> findings(kind, Maps.toMap(alike, writers::apply)));
  }

  private static Stream<Finding> findings(FindingKind kind, Map<String, List<String>> writers) {
    String like =
        Collections.max(
            writers.keySet(),
            Comparator.comparingInt((String it) -> requireNonNull(writers.get(it)).size())
                .thenComparing(Comparator.reverseOrder()));
    return writers.entrySet().stream()
        .filter(it -> !it.getKey().equals(like))
        .map(it -> kind.at(it.getValue(), new Evidence.Spelling(it.getKey(), like)));
  }
}
