package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house is as CONTRIBUTING.md draws it: every package has its line, and every line a package.
 */
class HouseTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern DRAWING = Pattern.compile("(?s)## The house\\s+```text\\n(.*?)```");
  private static final Pattern LINE = Pattern.compile("(?m)^( {0,4})(\\w[\\w-]*(?:, \\w+)*)  ");

  @Test
  void everyPackageIsDrawnAndEveryDrawnPackageIsThere() throws IOException {
    assertThat(drawn()).isEqualTo(built());
  }

  /** Packages as {@code alignment-core/analysis/board}, without what all of a module have alike. */
  private static Set<String> drawn() throws IOException {
    String text = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    String drawing =
        DRAWING.matcher(text).results().map(it -> it.group(1)).findFirst().orElseThrow();
    Set<String> drawn = new TreeSet<>();
    String module = "";
    String outer = "";
    for (MatchResult line : LINE.matcher(drawing).results().toList()) {
      String name = line.group(2);
      if (line.group(1).isEmpty()) {
        module = name;
      } else if (line.group(1).length() == 4) {
        drawn.add(module + "/" + outer + "/" + name);
      } else if (Character.isLowerCase(name.charAt(0))) {
        outer = name;
        for (String one : Splitter.on(", ").split(name)) {
          drawn.add(module + "/" + one);
        }
      }
    }
    return drawn;
  }

  private static Set<String> built() throws IOException {
    Set<String> built = new TreeSet<>();
    try (Stream<Path> all = Files.walk(ROOT)) {
      for (Path file : all.filter(it -> it.endsWith("package-info.java")).toList()) {
        Path path = ROOT.relativize(file);
        String module = path.getName(0).toString();
        if (path.startsWith(module + "/src/main/java/io/alignment") && path.getNameCount() > 7) {
          String inside = path.subpath(6, path.getNameCount() - 1).toString().replace('\\', '/');
          String own = module.substring(module.indexOf('-') + 1);
          if (!inside.equals(own)) {
            built.add(
                module
                    + "/"
                    + (inside.startsWith(own + "/") ? inside.substring(own.length() + 1) : inside));
          }
        }
      }
    }
    return built;
  }
}
