package io.alignment.interchange.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes the hour at which a workbook was made out of it, so that the same content is the same. */
final class TimelessZip {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";

  private TimelessZip() {}

  static void copy(byte[] workbook, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    // The sizes of parts stand at the end only, which a stream reaches too late.
    try (ZipFile parts =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        copy.putNextEntry(same);
        byte[] bytes = parts.getInputStream(part).readAllBytes();
        copy.write(part.getName().equals(PROPERTIES) ? timeless(bytes) : bytes);
        copy.closeEntry();
      }
    }
    copy.finish();
  }

  private static byte[] timeless(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("<dcterms:created.*</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
