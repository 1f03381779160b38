package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What CONTRIBUTING.md says of adding something is all that it takes: each recipe is followed to
 * the letter in a copy, compiled, and tried.
 */
class RecipesTest {

  private static final Path ROOT = Path.of("..");

  /** The modules that a recipe may change, each after those that it needs. */
  private static final List<String> MODULES =
      List.of("alignment-core", "alignment-json", "alignment-report");

  private static final Pattern SECTION = Pattern.compile("(?ms)^### (.*?)$(.*?)(?=^##|\\z)");
  private static final Pattern STEP =
      Pattern.compile(
          "(?s)<!-- (file|behind|instead|try): (\\S+?)(?:, (.*?))? -->\\n```\\w+\\n(.*?)\\n```"
              + "(?:\\s+```text\\n(.*?)\\n```)?");

  @TempDir private Path folder;

  /** Where something is added, and what is tried then. */
  private record Recipe(String title, List<MatchResult> steps) {

    /** Returns how many places are touched, trying not counted. */
    long places() {
      return steps.stream().filter(it -> !isTry(it)).map(it -> it.group(2)).distinct().count();
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private static boolean isTry(MatchResult step) {
    return step.group(1).equals("try");
  }

  static Stream<Recipe> recipes() throws IOException {
    return SECTION
        .matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
        .results()
        .map(it -> new Recipe(it.group(1), STEP.matcher(it.group(2)).results().toList()))
        .filter(it -> it.steps().stream().anyMatch(RecipesTest::isTry));
  }

  @Test
  void eachThingThatPeopleAddHasARecipeOfFewPlaces() throws IOException {
    Map<String, Long> places = new TreeMap<>();
    recipes().forEach(it -> places.put(it.title(), it.places()));

    assertThat(places)
        .containsOnlyKeys(
            "A built-in analysis",
            "A field of the document format",
            "An analysis of your own",
            "An output format");
    assertThat(places.get("A field of the document format")).isLessThanOrEqualTo(3);
    assertThat(places.get("A built-in analysis")).isLessThanOrEqualTo(5);
    assertThat(places.get("An analysis of your own")).isEqualTo(2);
    assertThat(places.get("An output format")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void followedToTheLetterItCompilesAndDoesWhatItSays(Recipe recipe) throws Exception {
    for (String module : MODULES) {
      if (recipe.steps().stream().anyMatch(it -> it.group(2).startsWith(module))) {
        copy(ROOT.resolve(module).resolve("src/main"), folder.resolve(module).resolve("src/main"));
        copy(
            ROOT.resolve(module).resolve("target/generated-sources"),
            folder.resolve(module).resolve("src/generated"));
      }
    }
    for (MatchResult step : recipe.steps()) {
      Path file = folder.resolve(step.group(2));
      switch (step.group(1)) {
        case "file" -> write(file, step.group(4) + "\n");
        case "behind" -> replace(file, step.group(3), step.group(3) + "\n" + step.group(4));
        case "instead" -> replace(file, step.group(3), step.group(4));
        default -> write(file, trial(step.group(4)));
      }
    }
    List<Path> compiled = new ArrayList<>();
    for (String module : MODULES) {
      if (Files.exists(folder.resolve(module))) {
        compiled.add(compile(folder.resolve(module).resolve("src"), compiled));
        compiled.add(folder.resolve(module).resolve("src/main/resources"));
      }
    }
    compiled.add(compile(folder, compiled));

    MatchResult trial = recipe.steps().stream().filter(RecipesTest::isTry).findFirst().get();
    assertThat(run(trial.group(2), compiled)).isEqualTo(trial.group(5));
  }

  private static String trial(String statements) {
    return """
        import io.alignment.*;
        import io.alignment.analysis.*;
        import io.alignment.json.*;
        import io.alignment.model.*;
        import java.util.*;

        public class Trial {
          public static String run() throws Exception {
        %s
          }
        }
        """
        .formatted(statements);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(to.resolve(from.relativize(file).toString()), Files.readString(file));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void replace(Path file, String line, String text) throws IOException {
    String before = Files.readString(file);
    assertThat(before).as("%s", file).containsOnlyOnce(line + "\n");
    Files.writeString(file, before.replace(line + "\n", text + "\n"));
  }

  /**
   * Compiles all sources below a folder, but those in modules below it, and returns the classes.
   */
  private Path compile(Path sources, List<Path> before) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files =
          all.filter(it -> it.toString().endsWith(".java") && !it.endsWith("module-info.java"))
              .filter(it -> !sources.equals(folder) || !isInModule(it))
              .toList();
    }
    Path classes = Files.createTempDirectory(folder, "classes");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean isCompiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-parameters",
                      "-nowarn",
                      "-d",
                      classes.toString(),
                      "-cp",
                      String.join(File.pathSeparator, classPath(before))),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(isCompiled).as("%s", messages).isTrue();
    }
    return classes;
  }

  private boolean isInModule(Path file) {
    return MODULES.contains(folder.relativize(file).getName(0).toString());
  }

  private static List<String> classPath(List<Path> before) {
    return Stream.concat(
            before.stream().map(Path::toString),
            Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path")))
        .toList();
  }

  private static String run(String file, List<Path> compiled) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String path : classPath(compiled)) {
      urls.add(url(path));
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      return (String) loader.loadClass(file.replace(".java", "")).getMethod("run").invoke(null);
    }
  }

  private static URL url(String path) throws MalformedURLException {
    return Path.of(path).toUri().toURL();
  }
}
