package io.alignment.jqwik;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts over which writers and readers of documents may stumble. */
final class HostileTexts {

  private HostileTexts() {}

  static Arbitrary<String> arbitrary() {
    Arbitrary<String> traps =
        Arbitraries.of(
            "",
            " ",
            "null",
            "~",
            "yes",
            "No",
            "true",
            "on",
            "1",
            "-0",
            "1e3",
            "0x1F",
            "0o17",
            ".5",
            "1_000",
            ".inf",
            ".NaN",
            "2026-01-01",
            "12:30:45",
            "%",
            "%EUR",
            "a: b",
            "a:",
            "- a",
            "-",
            "---",
            "...",
            "# a",
            "a #b",
            "a # b",
            "'",
            "\"",
            "it's",
            "\\",
            "\\n",
            "a, b",
            "[a]",
            "{a: b}",
            "{",
            "]",
            ",",
            "?",
            "? a",
            "!",
            "!!str a",
            "&a",
            "*a",
            "<<",
            "|",
            ">",
            "|-",
            "@a",
            "`a`",
            "=",
            " leading",
            "trailing ",
            "\ttab",
            "a\tb",
            "a\nb",
            "a\n",
            "\na",
            "a\r\nb",
            "a\rb",
            "a\n\n b\n",
            "a \nb",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\u202e",
            "\u200b",
            "é",
            "e\u0301",
            "\u00df",
            "İ",
            "日本語",
            "عربى",
            "\ud83c\udf5e",
            "\ud83d\udc69\u200d\ud83c\udf73",
            "\ud83f\udfff",
            "<b>&amp;</b>",
            "]]>",
            "${jndi:x}",
            "%s %n",
            "{0}",
            "constructor",
            "__proto__",
            "x".repeat(300),
            "word ".repeat(60));
    Arbitrary<String> random =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT - 2048)
            .map(
                point -> Character.toString(point < Character.MIN_SURROGATE ? point : point + 2048))
            .list()
            .ofMaxSize(12)
            .map(points -> String.join("", points));
    return Arbitraries.frequencyOf(Tuple.of(3, traps), Tuple.of(1, random)).withoutEdgeCases();
  }
}
