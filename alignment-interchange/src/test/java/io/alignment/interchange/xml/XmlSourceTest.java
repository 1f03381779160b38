package io.alignment.interchange.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class XmlSourceTest {

  @Test
  void aDocumentTypeIsRefusedWhateverIsInIt() {
    refused("<!DOCTYPE a><a/>", "document type");
    refused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "document type");
    refused("<!DOCTYPE a [<!ENTITY x 'xxxx'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>", "document type");
  }

  @Test
  void anUnknownEntityIsRefused() {
    refused("<a>&x;</a>", "Line 1");
  }

  @Test
  void whatBreaksOffIsRefusedWithThePlace() {
    refused("<a>\n<b>", "Line 2");
    refused("<a>\n<b></a>", "Line 2");
    refused("", "Line 1, column 1");
    refused("PK\u0003\u0004", "Line 1, column 1");
    refused("{\"a\": 1}", "Line 1, column 1");
  }

  @Test
  void depthNumberAndTextsHaveBounds() {
    refused("<a>" + "<b/>".repeat(1_000_000) + "</a>", "a million elements");
    refused("<a>".repeat(1000), "deep");
    refused("<a><b>" + "x".repeat(1_000_001) + "</b></a>", "million");
  }

  @Test
  void whatNeverEndsIsRefusedWithinBoundedMemory() {
    InputStream endless =
        new InputStream() {
          private boolean isBegun;

          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            if (!isBegun) {
              System.arraycopy("<a>".getBytes(StandardCharsets.UTF_8), 0, bytes, from, 3);
            }
            isBegun = true;
            return length;
          }
        };
    assertThatThrownBy(() -> XmlSource.open(endless).skip(""))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("64 MiB");
  }

  @Test
  void whatCannotBeReadStaysAnErrorOfInput() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The disk is gone.");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> XmlSource.open(broken)).isInstanceOf(IOException.class);
  }

  @Test
  void marksOfEncodingAndBlanksDoNotMatter() throws IOException {
    byte[] utf16 =
        "<?xml version='1.0' encoding='UTF-16'?><a>é</a>".getBytes(StandardCharsets.UTF_16);
    assertThat(XmlSource.open(new ByteArrayInputStream(utf16)).node().text()).isEqualTo("é");
    assertThat(node("\ufeff<a> é </a>").readable()).isEqualTo("é");
  }

  private static XmlNode node(String xml) throws IOException {
    return XmlSource.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).node();
  }

  private static void refused(String xml, String message) {
    assertThatThrownBy(() -> node(xml))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(message);
  }
}
