package io.alignment.analysis.matters;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Origin;
import io.alignment.model.Strategy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong in a strategy, one entry for one cause, and what has to be asked: findings of one
 * cause about the same thing together, with what fails on the board for it.
 *
 * <pre>{@code
 * Report report = Analyses.builtIn().analyze(question);
 * Matter gravest = Matters.of(strategy, report).list().get(0);
 * }</pre>
 *
 * @param list the matters, the gravest first: that there is no vision; then by {@link
 *     Matter#weight}, severity, cause, and what they are about
 * @param questions what has to be asked, that which concerns the largest part of the board first,
 *     then by id; together they have what is unknown of its headline
 */
public record Matters(List<Matter> list, List<OpenQuestion> questions) {

  private static final double EQUAL = 1e12;

  public Matters {
    list = ImmutableList.copyOf(list);
    questions = ImmutableList.copyOf(questions);
  }

  /**
   * Groups what a report found. Every finding is in exactly one matter. Without a board in the
   * report nothing is at stake, and nothing to be asked. Cost: linear in findings, relations and
   * what the board rests on, plus sorting.
   *
   * @param strategy the strategy
   * @param report the answers to it
   * @return the matters
   */
  public static Matters of(Strategy strategy, Report report) {
    Question question = Question.about(strategy);
    Strategy active = question.strategy();
    List<Finding> findings = report.findings();
    List<Origin> origins =
        report.result(Board.class).map(it -> it.origins().get()).orElse(List.of());
    Subjects subjects = new Subjects(active, report, findings);
    Losses losses = new Losses(active, report);
    List<Matter> list =
        new Run(subjects)
            .drafts(findings, origins).stream()
                .map(it -> it.matter(subjects, losses))
                .sorted(
                    Comparator.comparing((Matter it) -> it.cause() != Cause.NO_VISION)
                        .thenComparing(it -> -rounded(it.weight()))
                        .thenComparing(Matter::severity)
                        .thenComparing(Matter::cause)
                        .thenComparing(it -> String.join("\n", it.about())))
                .toList();
    return new Matters(list, new Asking(question).questions(report, origins));
  }

  /** Returns a share by which to sort: the same for doubles added up in another order. */
  static long rounded(double share) {
    return Math.round(share * EQUAL);
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Subjects subjects;
    private final Map<Subject, Draft> drafts = new LinkedHashMap<>();
    // Of what is told with something else, such as a second skill that the same work lacks.
    private final Map<Subject, Draft> toldWith = new HashMap<>();

    Run(Subjects subjects) {
      this.subjects = subjects;
    }

    List<Draft> drafts(List<Finding> findings, List<Origin> origins) {
      for (Finding finding : findings) {
        List<Subject> keys = subjects.of(finding);
        Draft draft = drafts.computeIfAbsent(keys.get(0), Draft::new);
        draft.add(finding);
        keys.forEach(it -> toldWith.putIfAbsent(it, draft));
      }
      for (Origin origin : origins) {
        if (origin.reason().failing() > 0) {
          Set<Draft> sharing =
              subjects.of(origin).stream().map(this::draft).collect(ImmutableSet.toImmutableSet());
          sharing.forEach(it -> it.add(origin, sharing.size()));
        }
      }
      return ImmutableList.copyOf(drafts.values());
    }

    private Draft draft(Subject subject) {
      return drafts.containsKey(subject) || !toldWith.containsKey(subject)
          ? drafts.computeIfAbsent(subject, Draft::new)
          : toldWith.get(subject);
    }
  }
}
