package io.alignment.interchange.table;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.alignment.words.Words;
import java.util.Map;
import java.util.Optional;

/** What words mean, by group: read from a file with a line {@code meaning = word | word}. */
final class WordList {

  private static final Splitter WORDS = Splitter.on('|').trimResults().omitEmptyStrings();

  static final WordList HEADERS = read("headers");
  static final WordList CELLS = read("words");

  private final Map<String, Map<String, String>> groups;

  private WordList(Map<String, Map<String, String>> groups) {
    this.groups = ImmutableMap.copyOf(groups);
  }

  private static WordList read(String file) {
    Map<String, ImmutableMap.Builder<String, String>> groups = new java.util.TreeMap<>();
    Words.read(file, WordList.class::getResourceAsStream)
        .forEach(
            (meaning, words) -> {
              int point = meaning.indexOf('.');
              String group = point < 0 ? "" : meaning.substring(0, point);
              for (String word : WORDS.split(words)) {
                groups
                    .computeIfAbsent(group, it -> ImmutableMap.builder())
                    .put(word, meaning.substring(point + 1));
              }
            });
    ImmutableMap.Builder<String, Map<String, String>> built = ImmutableMap.builder();
    groups.forEach((group, words) -> built.put(group, words.buildOrThrow()));
    return new WordList(built.buildOrThrow());
  }

  /**
   * Says what a word means.
   *
   * @param group of which meanings
   * @param folded the word, {@linkplain Folded folded}
   */
  Optional<String> meaning(String group, String folded) {
    return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(folded));
  }

  boolean hasMeaning(String group, String meaning) {
    return groups.getOrDefault(group, Map.of()).containsValue(meaning);
  }

  /** Returns these words with others before them. */
  WordList with(Map<String, Map<String, String>> more) {
    Map<String, Map<String, String>> all = new java.util.TreeMap<>(groups);
    more.forEach(
        (group, words) ->
            all.merge(
                group,
                words,
                (old, added) ->
                    ImmutableMap.<String, String>builder()
                        .putAll(old)
                        .putAll(added)
                        .buildKeepingLast()));
    return new WordList(all);
  }
}
