package io.alignment.examples;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Part;
import io.alignment.model.PartialStrategy;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns seven lists of rows into a strategy of the good ones, and tells of each broken one. */
public final class RowsToStrategy {

  public static void main(String[] arguments) throws IOException {
    System.out.println(read(Path.of(arguments[0]), System.out));
  }

  static Strategy read(Path folder, PrintStream out) throws IOException {
    StrategyBuilder builder = Strategy.builder("Fjord Bikes");
    for (String list :
        List.of(
            "visions",
            "objectives",
            "initiatives",
            "functions",
            "resources",
            "supports",
            "owners")) {
      List<String> rows = Files.readAllLines(folder.resolve(list + ".csv"));
      for (int row = 1; row < rows.size(); row++) {
        String origin = list + " row " + (row + 1);
        try {
          builder.add(part(list, rows.get(row).split(",", -1)), origin);
        } catch (RuntimeException e) {
          out.println(origin + ": " + e.getMessage());
        }
      }
    }
    PartialStrategy partial = builder.buildValid();
    partial.problems().forEach(it -> out.println(it.origin().orElse("") + ": " + it.message()));
    return partial.strategy();
  }

  private static Part part(String list, String[] row) {
    return switch (list) {
      case "visions" -> Vision.of(row[0], row[1]);
      case "objectives" -> Objective.of(row[0], row[1]);
      case "initiatives" -> Initiative.of(row[0], row[1]);
      case "functions" -> BusinessFunction.of(row[0], row[1]);
      case "resources" ->
          Resource.human(row[0], row[1], row[2]).capacity(Long.parseLong(row[3])).build();
      case "supports" -> Support.of(row[0], row[1], Double.parseDouble(row[2]));
      default -> Ownership.of(row[0], row[1]);
    };
  }
}
