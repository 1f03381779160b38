package io.alignment.examples.benchmarks;

import com.google.common.base.Splitter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints what they say about the {@link Targets}. */
public final class Benchmarks {

  // With pages of 4 KiB a virtual machine in a virtual machine spends most of its time on looking
  // pages up, and how much of it changes from minute to minute.
  private static final String[] JVM = {
    "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"
  };

  private final Scores scores = new Scores();
  private final PrintStream out;
  private final boolean isLong;

  private Benchmarks(PrintStream out, boolean isLong) {
    this.out = out;
    this.isLong = isLong;
  }

  /**
   * Runs them.
   *
   * @param args {@code short} for what the targets need, {@code long} for everything, with more
   *     iterations; then, if wanted, the only benchmark to run, such as {@code GrowthBenchmark} or
   *     {@code AnalysisBenchmark.core}, and its sizes, without a table of targets; all of it may
   *     stand in one argument
   * @throws RunnerException if one of them fails
   */
  public static void main(String[] args) throws RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> words = Splitter.on(' ').splitToList(String.join(" ", args));
    Benchmarks benchmarks = new Benchmarks(out, words.get(0).equals("long"));
    if (words.size() > 1) {
      Integer[] sizes = words.stream().skip(2).map(Integer::valueOf).toArray(Integer[]::new);
      benchmarks.run(Trial.of(words.get(1), sizes));
    } else {
      benchmarks.runAll();
    }
  }

  private void runAll() throws RunnerException {
    long start = System.nanoTime();
    List<Trial> trials = new ArrayList<>(Targets.TRIALS);
    if (isLong) {
      trials.add(Trial.of("benchmarks"));
    }
    for (Trial trial : trials) {
      run(trial);
    }
    out.println();
    for (Target target : Targets.TARGETS) {
      double value = target.ratio().applyAsDouble(scores);
      out.printf(
          Locale.ROOT,
          "%-6s %9.3f  %-15s %s%n",
          target.judge(value),
          value,
          target.promise(),
          target.what());
    }
    out.printf(
        Locale.ROOT,
        "%nJava %s, %d processors, %s; %d s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        String.join(" ", JVM),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
  }

  private void run(Trial trial) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\b" + Pattern.quote(trial.benchmark()) + "\\b")
            .threads(trial.threads())
            .mode(
                switch (trial.effort()) {
                  case USUAL, WARM -> Mode.AverageTime;
                  case LESS, COLD, ONCE -> Mode.SingleShotTime;
                })
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(1)
            .jvmArgs(JVM)
            .warmupIterations(
                switch (trial.effort()) {
                  case USUAL -> 3;
                  // Several threads leave less to the compiler, so it takes longer.
                  case WARM -> trial.threads() > 1 ? 15 : 9;
                  case LESS -> 2;
                  case COLD, ONCE -> 0;
                })
            .warmupTime(TimeValue.seconds(isLong ? 3 : 1))
            .measurementIterations(
                switch (trial.effort()) {
                  case USUAL, WARM -> isLong ? 10 : 2;
                  case LESS, COLD -> 2;
                  case ONCE -> 1;
                })
            .measurementTime(TimeValue.seconds(isLong ? 2 : 1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (!trial.sizes().isEmpty()) {
      options.param("size", trial.sizes().toArray(String[]::new));
    }
    Map<String, Double> measured = Scores.of(new Runner(options.build()).run());
    measured.forEach((name, score) -> out.printf(Locale.ROOT, "%-60s %14.4f%n", name, score));
    scores.add(measured);
  }
}
