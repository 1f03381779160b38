package io.alignment.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @Test
  void lettersDigitsAndSpacesStayInEveryLanguageOfPeople() {
    for (Spelling spelling : Spelling.values()) {
      for (String text :
          new String[] {"Bäckerei, 2027", "Œuvre", "زيادة الطلبات", "顧客満足", "е\u0301"}) {
        assertThat(spelling.of(text)).isEqualTo(text);
      }
    }
  }

  @Test
  void quotesAndSignsAreWrittenByTheirNumbers() {
    assertThat(Spelling.MERMAID.of("8 % \"a\" <b>")).isEqualTo("8 #37; #34;a#34; #60;b#62;");
    assertThat(Spelling.PLANTUML.of("8 % \"a\" <b>"))
        .isEqualTo("8 <U+0025> <U+0022>a<U+0022> <U+003C>b<U+003E>");
    assertThat(Spelling.DOT.of("8 % \"a\" <b> \\N & it's"))
        .isEqualTo("8 % &#34;a&#34; &#60;b&#62; &#92;&#8288;N &#38; it's");
  }

  @Test
  void whatToolsLookForAfterDecodingIsBrokenByWhatNobodySees() {
    assertThat(Spelling.DOT.of("\\N")).isEqualTo("&#92;&#8288;N");
    assertThat(Spelling.PLANTUML.of("\\t")).isEqualTo("<U+005C><U+2060>t");
    assertThat(Spelling.MERMAID.of("fa:fa-car")).isEqualTo("fa#58;#8288;fa#45;car");
    assertThat(Spelling.MERMAID.of("$$x$$")).isEqualTo("#36;#8288;#36;#8288;x#36;#8288;#36;#8288;");
    assertThat(Spelling.MERMAID.of("a\\nb")).isEqualTo("a#92;#8288;nb");
    assertThat(Spelling.MERMAID.of("ﬂ°°60¶ß")).isEqualTo("ﬂ#8288;#176;#176;60#182;#8288;ß");
  }

  @Test
  void anEmojiIsOneCharacter() {
    assertThat(Spelling.MERMAID.of("\ud83c\udf5e")).isEqualTo("#127838;");
    assertThat(Spelling.PLANTUML.of("\ud83c\udf5e")).isEqualTo("<U+1F35E>");
    assertThat(Spelling.DOT.of("\ud83c\udf5e")).isEqualTo("\ud83c\udf5e");
  }

  @ParameterizedTest
  @EnumSource
  void whatNoDocumentMayHoldIsReplaced(Spelling spelling) {
    String unknown = spelling.of("\ufffd");

    for (String text : new String[] {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\ufffe"}) {
      assertThat(spelling.of(text)).isEqualTo(unknown);
    }
    assertThat(spelling.of("\ud83c")).isEqualTo(unknown);
  }

  @ParameterizedTest
  @EnumSource
  void marksOfDirectionAreSeenInTheSource(Spelling spelling) {
    assertThat(spelling.of("\u202e")).isEqualTo(spelling.number(0x202e));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "end",
        "%%{init: {}}%%",
        "%% comment",
        "style a:#f00;",
        "]; click n1 call x()",
        "1. one",
        "- one",
        "`**bold**`",
        "$$x^2$$",
        "www.example.com",
        "#quot;",
        "ﬂ°°60¶ß",
        "fa:fa-car"
      })
  void nothingMeansAnythingToMermaid(String text) {
    assertThat(Spelling.MERMAID.of(text)).matches("([\\p{L}0-9 ,]|#[0-9]+;)*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' comment",
        "/' comment '/",
        "!include x",
        "<&icon>",
        "<$sprite>",
        "[[link]]",
        "%date()",
        "$name",
        "**bold** //it// __u__",
        "@enduml",
        "a\\nb",
        "| a | b",
        "<U+003C>b>",
        "&#60;b&#62;"
      })
  void nothingMeansAnythingToPlantuml(String text) {
    assertThat(Spelling.PLANTUML.of(text)).matches("([\\p{L}0-9 ,]|<U\\+[0-9A-F]{4,5}>)*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\N \\G \\L", "a\\", "\"];", "<B>x</B>", "&amp;", "// x", "# x"})
  void nothingMeansAnythingToGraphviz(String text) {
    assertThat(Spelling.DOT.of(text).replaceAll("&#[0-9]+;", ""))
        .doesNotContainPattern("[\"\\\\&<>]");
  }
}
