package io.alignment.examples;

import io.alignment.interchange.Imported;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.rows.RowTable;
import io.alignment.interchange.rows.StrategyTables;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns seven lists of rows into a strategy of the good ones, and tells of each broken one. */
public final class RowsToStrategy {

  public static void main(String[] arguments) throws IOException {
    System.out.println(read(Path.of(arguments[0]), System.out));
  }

  static Strategy read(Path folder, PrintStream out) throws IOException {
    // @example:rows:begin
    Imported bikes =
        StrategyTables.named("Fjord Bikes")
            .elements(Element.Type.VISION, rows("visions", folder))
            .elements(Element.Type.OBJECTIVE, rows("objectives", folder))
            .elements(Element.Type.INITIATIVE, rows("initiatives", folder))
            .elements(Element.Type.FUNCTION, rows("functions", folder))
            .elements(Element.Type.RESOURCE, rows("resources", folder).all("kind", "human"))
            .relations(Relation.Kind.SUPPORT, rows("supports", folder))
            .relations(
                Relation.Kind.OWNERSHIP,
                rows("owners", folder).column("function", "source").column("owned", "target"))
            .read();
    LossSentences english = LossSentences.of(Words.english());
    bikes.losses().forEach(it -> out.println(it.place() + ": " + english.tell(it)));
    // @example:rows:end
    return bikes.strategy();
  }

  private static RowTable rows(String name, Path folder) throws IOException {
    return RowTable.ofCsv(name, Files.readString(folder.resolve(name + ".csv")));
  }
}
