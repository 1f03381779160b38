package io.alignment.interchange.xml;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class XmlIdsProperties {

  @Property(tries = 100)
  void anyIdIsReadBack(
      @ForAll @StringLength(min = 1, max = 30) @CharRange(from = ' ', to = '\u2fff') String id) {
    assertThat(XmlIds.encode(id)).matches("[A-Za-z_][A-Za-z0-9._-]*");
    assertThat(XmlIds.decode(XmlIds.encode(id))).isEqualTo(id);
  }

  @Property(tries = 100)
  void soIsOneThatLooksLikeAnEscape(
      @ForAll
          @StringLength(min = 1, max = 8)
          @CharRange(from = '_', to = '_')
          @CharRange(from = '.', to = '3')
          String id) {
    assertThat(XmlIds.decode(XmlIds.encode(id))).isEqualTo(id);
  }

  @Property(tries = 100)
  void anyIdentifierComesBackAsItself(
      @ForAll
          @StringLength(max = 8)
          @CharRange(from = '_', to = 'b')
          @CharRange(from = '-', to = '3')
          String rest) {
    String identifier = "_" + rest.replace("/", "").replace("`", "");
    assertThat(XmlIds.encode(XmlIds.decode(identifier))).isEqualTo(identifier);
  }
}
