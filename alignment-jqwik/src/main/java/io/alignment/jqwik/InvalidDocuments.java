package io.alignment.jqwik;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Valid documents with one random corruption, for whoever reads documents, or shows what is wrong
 * with them. This class needs the module {@code io.alignment.json} (artifact {@code
 * alignment-json}) besides.
 */
public final class InvalidDocuments {

  private static final String ELEMENT = "  - id: ";
  private static final String NAME = "    name: ";

  private static final Set<String> SECTIONS =
      Arrays.stream(Element.Type.values())
          .map(it -> it.section() + ":")
          .collect(ImmutableSet.toImmutableSet());

  private InvalidDocuments() {}

  /** {@return documents in YAML with one fault each} */
  public static Arbitrary<InvalidDocument> documents() {
    // Without loops to close, so that a corrupted relation has no other fault.
    Arbitrary<Strategy> strategies =
        Strategies.strategies().ofSize(2, 12).withoutRelations(Relation.Kind.DEPENDENCY);
    return Combinators.combine(
            strategies, Arbitraries.of(Corruption.values()), Arbitraries.integers().between(0, 99))
        .as(
            (strategy, corruption, number) ->
                corrupt(
                    StrategyWriter.toString(strategy, DocumentFormat.YAML), corruption, number));
  }

  private static InvalidDocument corrupt(String document, Corruption corruption, int number) {
    List<String> lines = new ArrayList<>(document.lines().toList());
    int first = Iterables.indexOf(lines, SECTIONS::contains); // Before it stand units and measures.
    List<Integer> elements =
        IntStream.range(first, lines.size())
            .filter(i -> lines.get(i).startsWith(ELEMENT))
            .boxed()
            .toList();
    int element = elements.get(number % elements.size());
    int line =
        switch (corruption) {
          case UNKNOWN_FIELD -> insert(lines, element + 1, "    colour: red");
          case MISSING_FIELD -> {
            lines.remove(element + 1);
            yield element;
          }
          case DUPLICATE_FIELD -> insert(lines, element + 2, NAME + "Twice");
          case WRONG_TYPE -> replace(lines, element + 1, NAME + "[a]");
          case NULL_VALUE -> replace(lines, element + 1, "    name:");
          case UNQUOTED_TEXT -> replace(lines, element + 1, NAME + "2026");
          case NOT_ALLOWED -> replace(lines, element + 1, NAME + "&anchor Anchored");
          case BLANK_NAME -> replace(lines, element + 1, NAME + "\" \"");
          case WRONG_VERSION -> replace(lines, 0, "format: alignment/2");
          case DUPLICATE_ID -> {
            List<String> twin = new ArrayList<>(List.of(lines.get(element), NAME + "Same"));
            twin.addAll(requiredFields(lines, element));
            lines.addAll(element, twin);
            yield element + twin.size();
          }
          case SYNTAX -> {
            lines.add("}");
            yield lines.size() - 1;
          }
        };
    return new InvalidDocument(String.join("\n", lines) + "\n", corruption.code(), line + 1);
  }

  /** Returns what an element must have besides its name, so that a twin lacks nothing. */
  private static List<String> requiredFields(List<String> lines, int element) {
    return lines.stream()
        .skip(element + 1L)
        .takeWhile(line -> line.startsWith("    "))
        .filter(line -> line.matches("    (kind|unit|quadrant):.*"))
        .toList();
  }

  private static int insert(List<String> lines, int at, String line) {
    lines.add(at, line);
    return at;
  }

  private static int replace(List<String> lines, int at, String line) {
    lines.set(at, line);
    return at;
  }

  /** What is done to a document; the name is the code of the problem. */
  private enum Corruption {
    UNKNOWN_FIELD,
    MISSING_FIELD,
    DUPLICATE_FIELD,
    WRONG_TYPE,
    NULL_VALUE,
    UNQUOTED_TEXT,
    NOT_ALLOWED,
    BLANK_NAME,
    WRONG_VERSION,
    DUPLICATE_ID,
    SYNTAX;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
