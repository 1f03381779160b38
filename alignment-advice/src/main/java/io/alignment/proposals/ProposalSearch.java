package io.alignment.proposals;

import com.google.common.collect.ImmutableList;
import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.summary.Summary;
import io.alignment.analysis.summary.Weights;
import io.alignment.drift.Drift;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the edits that raise the score of the {@linkplain Summary summary} most. It thinks of
 * an edit, or two, for each finding that a plain edit can solve, makes each in a copy, asks all
 * analyses again, and keeps those after which the finding is gone and the score is higher. Nothing
 * is guessed: the numbers of a {@link Proposal} are those of the copy.
 *
 * <p>How far the order depends on the weights of the summary is told by its {@linkplain
 * Proposal#stability() stability}: the gains are weighed again under a hundred other weights, each
 * between half and double of what it is, always the same ones.
 *
 * <p>Cost: that of the analyses for each edit. Of a large strategy not all edits are tried, but
 * those of the gravest findings that concern most of the vision, so that the elements and relations
 * looked at stay below a million, and a hundred edits at most; three at least, unless a single copy
 * is larger than that.
 */
public final class ProposalSearch {

  private static final int MOST = 3;
  private static final int MOST_TRIES = 100;
  private static final int MOST_PARTS = 1_000_000;

  /** For most findings there is an edit; where there is none for so many, there is hardly any. */
  private static final int MOST_FINDINGS = 1_000;

  private static final int VARIATIONS = 100;
  private static final double NO_GAIN = 1e-9;

  private final Analyses analyses;

  /**
   * Makes the search.
   *
   * @param analyses what to ask
   */
  public ProposalSearch(Analyses analyses) {
    this.analyses = analyses;
  }

  /**
   * Searches.
   *
   * @param question about the strategy; with a day, as an edit may change the newest reading
   * @return what was found; nothing if the summary is not among the analyses or has no score
   */
  public Proposals in(Question question) {
    return in(question, analyses.analyze(question));
  }

  /**
   * Searches in a strategy that is analyzed already.
   *
   * @param question about the strategy
   * @param report the answers to it, by the same analyses
   * @return what was found; nothing if the summary is not among the answers or has no score
   */
  public Proposals in(Question question, Report report) {
    Strategy strategy = question.whole();
    Optional<Summary> summary = report.result(Summary.class).filter(it -> it.score().isPresent());
    if (summary.isEmpty()) {
      return new Proposals(List.of(), 0, 0);
    }
    List<Finding> mendable =
        report.findings().stream().filter(it -> Remedies.mayMend(it.rule())).toList();
    int parts = Math.max(1, strategy.elements().size() + strategy.relations().size());
    if (parts > MOST_PARTS) {
      return new Proposals(List.of(), 0, mendable.size());
    }
    int affordable = Math.min(MOST_TRIES, Math.max(MOST, MOST_PARTS / parts));
    Ideas ideas = ideas(strategy, report, mendable, affordable);
    List<Trial> trials = new ArrayList<>();
    for (Idea idea : ideas.ideas()) {
      trial(idea, question, summary.get()).ifPresent(trials::add);
    }
    trials.sort(Comparator.comparingDouble((Trial trial) -> -trial.gain));
    Set<Finding.Key> solved = new HashSet<>();
    trials.removeIf(trial -> !solved.add(trial.idea.finding.key())); // the best of a finding stays
    List<Trial> best = best(trials, trial -> trial.gain);
    double[] stability = stability(trials, best, summary.get());
    ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();
    for (int i = 0; i < best.size(); i++) {
      proposals.add(best.get(i).proposal(strategy, report, summary.get(), stability[i]));
    }
    return new Proposals(proposals.build(), ideas.ideas().size(), ideas.left());
  }

  /**
   * Returns edits for what was found, what matters most first, each once, and no more than some.
   */
  private static Ideas ideas(
      Strategy strategy, Report report, List<Finding> mendable, int affordable) {
    Remedies remedies = new Remedies(strategy, report);
    List<Finding> findings = new ArrayList<>(mendable);
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparingDouble(ProposalSearch::priority).reversed())
            .thenComparing(Comparator.naturalOrder()));
    Map<Edit, Idea> ideas = new LinkedHashMap<>();
    int looked = 0;
    while (looked < Math.min(findings.size(), MOST_FINDINGS) && ideas.size() < affordable) {
      Finding finding = findings.get(looked++);
      for (Edit change : remedies.of(finding)) {
        if (ideas.size() < affordable) {
          ideas.putIfAbsent(change, new Idea(finding, change));
        }
      }
    }
    return new Ideas(List.copyOf(ideas.values()), findings.size() - looked);
  }

  /**
   * Edits to try.
   *
   * @param ideas the edits
   * @param left how many findings were not looked at, as there are enough
   */
  private record Ideas(List<Idea> ideas, int left) {}

  private static double priority(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Priority.class::isInstance)
        .mapToDouble(it -> ((Evidence.Priority) it).priority())
        .max()
        .orElse(0);
  }

  private Optional<Trial> trial(Idea idea, Question question, Summary summary) {
    Strategy tried;
    try {
      tried = question.whole().with(idea.change);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // The plain edit is not possible here, or not valid.
    }
    Report after = analyses.analyze(question.insteadAbout(tried));
    boolean solved = after.findings().stream().noneMatch(it -> it.key().equals(idea.finding.key()));
    OptionalDouble score =
        after.result(Summary.class).map(Summary::score).orElse(OptionalDouble.empty());
    if (!solved || score.isEmpty()) {
      return Optional.empty();
    }
    double gain = score.getAsDouble() - summary.score().orElseThrow();
    return Optional.of(new Trial(idea, tried, after, gain));
  }

  private static List<Trial> best(List<Trial> trials, ToDoubleFunction<Trial> gain) {
    return trials.stream()
        .map(trial -> new Weighed(trial, gain.applyAsDouble(trial)))
        .filter(it -> it.gain > NO_GAIN)
        .sorted(Comparator.comparingDouble(Weighed::gain).reversed())
        .limit(MOST)
        .map(Weighed::trial)
        .toList();
  }

  /** A trial and its gain under some weights, which takes long to find out. */
  private record Weighed(Trial trial, double gain) {}

  private static double[] stability(List<Trial> trials, List<Trial> best, Summary before) {
    int[] among = new int[best.size()];
    for (int seed = 0; seed < VARIATIONS; seed++) {
      Weights weights = Weights.equal().varied(seed);
      double start = before.weighted(weights).score().orElse(0);
      List<Trial> now = best(trials, trial -> trial.score(weights) - start);
      for (int i = 0; i < among.length; i++) {
        among[i] += now.contains(best.get(i)) ? 1 : 0;
      }
    }
    return Arrays.stream(among).mapToDouble(it -> (double) it / VARIATIONS).toArray();
  }

  private record Idea(Finding finding, Edit change) {}

  private static final class Trial {
    private final Idea idea;
    private final Strategy strategy;
    private final Report report;
    private final double gain;

    Trial(Idea idea, Strategy strategy, Report report, double gain) {
      this.idea = idea;
      this.strategy = strategy;
      this.report = report;
      this.gain = gain;
    }

    double score(Weights weights) {
      return report
          .result(Summary.class)
          .map(it -> it.weighted(weights).score())
          .orElse(OptionalDouble.empty())
          .orElse(0);
    }

    Proposal proposal(Strategy before, Report reportBefore, Summary summary, double stability) {
      Drift drift = Drift.between(before, reportBefore, strategy, report);
      double score = summary.score().orElseThrow();
      return new Proposal(
          idea.finding,
          idea.change,
          score,
          report.result(Summary.class).orElseThrow().score().orElseThrow(),
          drift.numbers(),
          drift.findings().added(),
          drift.findings().solved(),
          stability);
    }
  }
}
