package io.alignment.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings the schema in the jar up to date: run {@code main} with its path. */
final class SchemaOfFormat {

  private SchemaOfFormat() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), SchemaMaker.ofStrategies(KnownIds.NONE));
  }
}
