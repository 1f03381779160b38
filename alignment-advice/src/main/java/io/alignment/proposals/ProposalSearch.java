package io.alignment.proposals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.drift.Drift;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for the edits that raise what the {@linkplain Board board} shows to be in order most. It
 * thinks of an edit, or two, for each finding that a plain edit can solve, makes each in a copy,
 * asks again, and keeps those after which the finding is gone and more is shown. Nothing is
 * guessed: the numbers of a {@link Proposal} are those of the copy.
 *
 * <p>Cost: that of the board for each edit, and of all analyses for each proposal. Of a large
 * strategy not all edits are tried, but those of the gravest findings that concern most of the
 * vision, of each kind in turn, so that the elements and relations looked at stay below sixty
 * thousand, and a hundred edits at most.
 */
public final class ProposalSearch {

  private static final int MOST = 3;
  private static final int MOST_TRIES = 100;
  private static final int MOST_PARTS = 60_000;

  /** For most findings there is an edit; where there is none for so many, there is hardly any. */
  private static final int MOST_FINDINGS = 1_000;

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
   * @return what was found; nothing if the board is not among the analyses or has no headline
   */
  public Proposals in(Question question) {
    return in(question, analyses.analyze(question));
  }

  /**
   * Searches in a strategy that is analyzed already.
   *
   * @param question about the strategy
   * @param report the answers to it, by the same analyses
   * @return what was found; nothing if the board is not among the answers or has no headline
   */
  public Proposals in(Question question, Report report) {
    Strategy strategy = question.whole();
    OptionalDouble shown =
        report.result(Board.class).map(ProposalSearch::shown).orElse(OptionalDouble.empty());
    if (shown.isEmpty()) {
      return new Proposals(List.of(), 0, 0);
    }
    int parts = Math.max(1, strategy.elements().size() + strategy.relations().size());
    int affordable = Math.min(MOST_TRIES, MOST_PARTS / parts);
    Ideas ideas = ideas(new Remedies(question, report), report, affordable);
    List<Trial> trials = new ArrayList<>();
    for (Idea idea : ideas.ideas()) {
      trial(idea, question, shown.getAsDouble()).ifPresent(trials::add);
    }
    trials.sort(Comparator.comparingDouble((Trial trial) -> -trial.gain));
    Set<Finding.Key> solved = new HashSet<>();
    trials.removeIf(trial -> !solved.add(trial.idea.finding.key())); // the best of a finding stays
    ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();
    trials.stream()
        .filter(it -> it.gain > NO_GAIN)
        .limit(MOST)
        .forEach(it -> proposals.add(proposal(it, report, shown.getAsDouble())));
    return new Proposals(proposals.build(), ideas.ideas().size(), ideas.left());
  }

  /**
   * Returns edits for what was found, of each kind in turn what matters most first, each once, and
   * no more than some.
   */
  private static Ideas ideas(Remedies remedies, Report report, int affordable) {
    List<Finding> mendable = report.findings().stream().filter(remedies::mayMend).toList();
    Map<Edit, Idea> ideas = new LinkedHashMap<>();
    int looked = 0;
    for (Finding finding : inTurn(mendable)) {
      if (looked == MOST_FINDINGS || ideas.size() >= affordable) {
        break;
      }
      looked++;
      for (Edit change : remedies.of(finding)) {
        if (ideas.size() < affordable) {
          ideas.putIfAbsent(change, new Idea(finding, change));
        }
      }
    }
    return new Ideas(List.copyOf(ideas.values()), mendable.size() - looked);
  }

  /** Returns the gravest of each kind, then the second of each, and so on. */
  private static List<Finding> inTurn(List<Finding> findings) {
    Multiset<String> before = HashMultiset.create();
    return findings.stream()
        .map(it -> new Grave(it, priority(it)))
        .sorted()
        .map(Grave::finding)
        .collect(groupingBy(it -> before.add(it.rule(), 1), TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A finding, and what share of the vision it concerns. */
  private record Grave(Finding finding, double priority) implements Comparable<Grave> {

    @Override
    public int compareTo(Grave other) {
      return ComparisonChain.start()
          .compare(finding.severity(), other.finding.severity())
          .compare(other.priority, priority)
          .compare(finding, other.finding)
          .result();
    }
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

  private static OptionalDouble shown(Board board) {
    return board.headline().stream().mapToDouble(Board.Area::shown).findFirst();
  }

  private Optional<Trial> trial(Idea idea, Question question, double before) {
    Question tried;
    try {
      tried = question.insteadAbout(question.whole().with(idea.change)).asking(analyses.list());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // The plain edit is not possible here, or not valid.
    }
    OptionalDouble after = shown(tried.answer(Board.class, new BoardAnalysis()));
    if (after.isEmpty() || isFound(idea.finding, tried)) {
      return Optional.empty();
    }
    double now = after.getAsDouble();
    return Optional.of(new Trial(idea, tried, now, now - before));
  }

  /** Asks only whoever finds such things. */
  private boolean isFound(Finding finding, Question question) {
    return analyses.list().stream()
        .filter(it -> it.findingKinds().stream().anyMatch(kind -> kind.id().equals(finding.rule())))
        .flatMap(it -> question.answer(it).findings().stream())
        .anyMatch(it -> it.key().equals(finding.key()));
  }

  private record Idea(Finding finding, Edit change) {}

  /** An edit made in a copy, of which only what is needed is asked. */
  private record Trial(Idea idea, Question question, double shown, double gain) {}

  private Proposal proposal(Trial trial, Report before, double shown) {
    Report after = analyses.analyze(trial.question);
    Drift.Findings findings = Drift.findings(before, after);
    return new Proposal(
        trial.idea.finding,
        trial.idea.change,
        shown,
        trial.shown,
        Drift.numbers(before, after),
        findings.added(),
        findings.solved());
  }
}
