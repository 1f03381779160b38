package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.alignment.interchange.LossSentences;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says all that English says, of the same things. */
class LanguageFilesTest {

  private static final Pattern OPTIONAL_PART = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+%?)");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** A place to fill, or a line to type. */
  private static final Pattern NO_WORD = Pattern.compile("\\{\\w+%?|alignment [^%]*%n");

  /** What is the same in English and in another language. */
  private static final Map<String, Set<String>> ALIKE =
      Map.of(
          "de",
          Set.of(
              "ltr", "April", "August", "September", "November", "robust", "Vision", "relevant"));

  /** The four files of a language, each by the class that reads it. */
  static Stream<Arguments> files() {
    return Words.languages().stream()
        .filter(it -> !it.equals("en"))
        .flatMap(
            language ->
                Stream.of(Words.class, Phrases.class, LossSentences.class, AlignmentCommand.class)
                    .map(
                        reader ->
                            Arguments.of(Named.of(reader.getSimpleName(), reader), language)));
  }

  private static Map<String, String> said(Class<?> reader, String language) {
    return Words.read(language, reader::getResourceAsStream);
  }

  @Test
  void thereIsGerman() {
    assertThat(Words.languages()).contains("de", "en");
  }

  @ParameterizedTest
  @MethodSource("files")
  void allIsSaidAndNothingElse(Class<?> reader, String language) {
    assertThat(said(reader, language).keySet())
        .containsExactlyInAnyOrderElementsOf(said(reader, "en").keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachSentenceHasThePlacesOfTheEnglishOne(Class<?> reader, String language) {
    Map<String, String> other = said(reader, language);

    assertThat(said(reader, "en"))
        .allSatisfy(
            (key, english) -> {
              String said = other.getOrDefault(key, "");
              assertThat(places(said)).as(key).isEqualTo(places(english));
              if (reader == Words.class) {
                assertThat(optional(said)).as(key).isEqualTo(optional(english));
                assertThat(places(without(said))).as(key).isEqualTo(places(without(english)));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachIsAPattern(Class<?> reader, String language) {
    if (reader != Words.class) {
      said(reader, language)
          .forEach(
              (key, said) ->
                  assertThatCode(
                          () ->
                              new MessageFormat(said, Locale.ROOT)
                                  .format(new Object[] {0, 1, 2, 3, 4, 5, 6}))
                      .as(key)
                      .doesNotThrowAnyException());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsLeftInEnglish(Class<?> reader, String language) {
    Map<String, String> left = new TreeMap<>(said(reader, "en"));
    left.entrySet().retainAll(said(reader, language).entrySet());
    left.values().removeIf(it -> !LETTERS.matcher(NO_WORD.matcher(it).replaceAll("")).find());
    left.values().removeAll(ALIKE.getOrDefault(language, Set.of()));

    assertThat(left).isEmpty();
  }

  private static ImmutableSet<String> places(String said) {
    return PLACE
        .matcher(said)
        .results()
        .map(it -> it.group(1))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static String without(String said) {
    return OPTIONAL_PART.matcher(said).replaceAll("");
  }

  /** Returns the parts that may be left out, by their places: their order is free. */
  private static Multiset<ImmutableSet<String>> optional(String said) {
    return OPTIONAL_PART
        .matcher(said)
        .results()
        .map(it -> places(it.group()))
        .collect(ImmutableMultiset.toImmutableMultiset());
  }
}
