package io.alignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The plan of three that is found, against the best of all that can be made of the same steps; the
 * naive ways beside it. With {@code -Dplans=200} it prints the table of the docs.
 */
class AgainstAllPlansTest {

  private static final int USUAL_PLANS = 8;
  private static final int MOST_STEPS = 12;
  private static final int STEPS = 3;

  /** As many as a search has for a small strategy. */
  private static final int TRIES = 120;

  private static final double LEAST = 0.95;
  private static final double LEAST_ON_AVERAGE = 0.995;

  @Test
  void itIsNearlyTheBestThatThereIs() {
    int plans = Integer.getInteger("plans", USUAL_PLANS);
    Table table = new Table();
    for (long seed = 0; table.rows.size() < plans; seed++) {
      compare(seed, table);
    }
    if (plans > USUAL_PLANS) {
      System.out.println(table);
    }

    assertThat(table.rows).allSatisfy(row -> assertThat(row.found).isGreaterThanOrEqualTo(LEAST));
    assertThat(table.rows.stream().mapToDouble(Row::found).average().orElseThrow())
        .isGreaterThanOrEqualTo(LEAST_ON_AVERAGE);
  }

  private static void compare(long seed, Table table) {
    Analyses analyses = Analyses.builtIn();
    Question question = Question.about(RandomBusiness.of(seed)).asOf(RandomBusiness.TODAY);
    Report report = analyses.analyze(question);
    Trials trials = new Trials(question, analyses, report);
    List<Alone> alone = new ArrayList<>();
    for (Idea idea :
        Thoughts.about(new Situation(question, report, trials.base().board()), it -> true)) {
      double gain = gain(trials, List.of(idea));
      if (gain > 1e-9) {
        alone.add(new Alone(idea, gain));
      }
    }
    alone.sort(Comparator.comparingDouble((Alone it) -> -it.gain));
    List<Idea> pool = alone.stream().limit(MOST_STEPS).map(Alone::idea).toList();
    if (pool.size() < STEPS) {
      return;
    }
    double best = best(trials, pool, 0, List.of());
    Settings settings = Settings.USUAL.upTo(STEPS).unvaried();
    int before = trials.tried();
    List<Idea> chosen = new Selection(trials, pool, settings, before + TRIES).choose().ideas();
    int tried = trials.tried() - before;
    table.rows.add(
        new Row(
            gain(trials, chosen) / best,
            Math.max(
                    0,
                    gain(trials, new Selection(trials, pool, settings, Integer.MAX_VALUE).greedy()))
                / best,
            Math.max(0, gain(trials, pool.subList(0, STEPS))) / best,
            Math.max(0, gain(trials, first(pool))) / best,
            pool.size(),
            tried));
  }

  private record Alone(Idea idea, double gain) {}

  /** Returns the first three that may stand in one plan. */
  private static List<Idea> first(List<Idea> pool) {
    List<Idea> first = new ArrayList<>();
    for (Idea idea : pool) {
      if (first.size() < STEPS && first.stream().noneMatch(idea::isAgainst)) {
        first.add(idea);
      }
    }
    return first;
  }

  private static double best(Trials trials, List<Idea> pool, int from, List<Idea> chosen) {
    double best = chosen.isEmpty() ? 0 : gain(trials, chosen);
    for (int i = from; chosen.size() < STEPS && i < pool.size(); i++) {
      Idea idea = pool.get(i);
      if (chosen.stream().noneMatch(idea::isAgainst)) {
        List<Idea> more = new ArrayList<>(chosen);
        more.add(idea);
        best = Math.max(best, best(trials, pool, i + 1, more));
      }
    }
    return best;
  }

  private static double gain(Trials trials, List<Idea> ideas) {
    List<Edit> edits = ideas.stream().map(Idea::change).toList();
    return trials
            .of(edits)
            .filter(after -> ideas.stream().allMatch(it -> it.isWise(after)))
            .map(it -> it.worth().total())
            .orElse(Double.NEGATIVE_INFINITY)
        - trials.base().worth().total();
  }

  /** What each way reaches of the best; one that breaks something reaches nothing. */
  private record Row(
      double found, double greedy, double singles, double apart, int pool, int tried) {}

  private static final class Table {
    private final List<Row> rows = new ArrayList<>();

    @Override
    public String toString() {
      return "| way | on average | at worst |%n| --- | --- | --- |%n".formatted()
          + line("as it is found", rows.stream().mapToDouble(Row::found).toArray())
          + line(
              "without exchanges and other beginnings",
              rows.stream().mapToDouble(Row::greedy).toArray())
          + line(
              "the best three, each tried alone", rows.stream().mapToDouble(Row::singles).toArray())
          + line("the same, of three matters", rows.stream().mapToDouble(Row::apart).toArray())
          + "of %d strategies, with %.1f steps each on average, and %.1f copies%n"
              .formatted(
                  rows.size(),
                  rows.stream().mapToInt(Row::pool).average().orElse(0),
                  rows.stream().mapToInt(Row::tried).average().orElse(0));
    }

    private static String line(String way, double... shares) {
      return "| %s | %.4f | %.4f |%n"
          .formatted(
              way,
              java.util.Arrays.stream(shares).average().orElse(0),
              java.util.Arrays.stream(shares).min().orElse(0));
    }
  }
}
