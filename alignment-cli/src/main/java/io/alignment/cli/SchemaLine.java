package io.alignment.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option by which a document that is written names its schema, for editors. */
final class SchemaLine {

  @Option(names = "--schema", paramLabel = "SCHEMA")
  private Optional<String> schema = Optional.empty();

  /**
   * Returns the first line of a document, if it shall have one.
   *
   * @param file the file that is written; the schema is named as seen from there
   */
  String line(Optional<String> file) {
    return schema
        .map(it -> "# yaml-language-server: $schema=" + seenFrom(file, it) + "\n")
        .orElse("");
  }

  private static String seenFrom(Optional<String> file, String schema) {
    boolean isAddress = schema.matches("[a-z]{2,}:.*");
    if (file.isEmpty() || isAddress) {
      return schema;
    }
    Path folder = Path.of(file.get()).toAbsolutePath().normalize().getParent();
    Path target = Path.of(schema).toAbsolutePath().normalize();
    return folder == null ? schema : folder.relativize(target).toString().replace('\\', '/');
  }
}
