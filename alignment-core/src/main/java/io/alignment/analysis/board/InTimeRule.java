package io.alignment.analysis.board;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Do the days of a goal and its work fit: is none of it found to be out of time? */
final class InTimeRule implements Rule.OfItself {

  /** What is found of days, of the first element that a finding names. */
  private static final Set<String> KINDS =
      Stream.of(
              Time.DUE_AFTER_PARENT,
              Time.BEFORE_WHAT_IT_NEEDS,
              Time.BEYOND_HORIZON,
              Time.OVERDUE,
              Time.WAITS_FOR_DROPPED,
              Time.TOO_FEW_DAYS,
              Progress.OVERDUE)
          .map(FindingKind::id)
          .collect(Collectors.toUnmodifiableSet());

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final ListMultimap<String, Finding> found =
      MultimapBuilder.hashKeys().arrayListValues().build();

  InTimeRule(Goals goals, Work work) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    Stream.of(
            goals.question().answer(Time.class, new TimeAnalysis()),
            goals.question().answer(Progress.class, new ProgressAnalysis()))
        .flatMap(it -> FindingList.ofRules(it.findings(), KINDS).stream())
        .forEach(it -> found.put(it.elements().get(0), it));
  }

  private IntStream dated(int row) {
    return IntStream.concat(IntStream.of(rows.element(row)), work.of(row))
        .filter(it -> !work.days(it).isAlways());
  }

  private Parts parts(int item) {
    return Parts.of(!found.containsKey(index.id(item)));
  }

  @Override
  public Optional<Parts> own(int row) {
    Parts.Sum sum = new Parts.Sum();
    dated(row).forEach(it -> sum.add(parts(it), 1));
    return Optional.of(sum.isEmpty() ? Parts.UNKNOWN : sum.mean());
  }

  @Override
  public List<Reason> why(int row) {
    int[] dated = dated(row).toArray();
    return dated.length == 0
        ? List.of(Reason.of(Topic.DAYS, Ground.SILENCE, Parts.UNKNOWN, List.of(rows.id(row))))
        : IntStream.of(dated)
            .mapToObj(
                it ->
                    Reason.of(
                        Topic.DAYS,
                        Ground.OWN,
                        parts(it).times(1.0 / dated.length),
                        List.of(index.id(it)),
                        because(it)))
            .toList();
  }

  private Evidence[] because(int item) {
    List<Finding> causes = found.get(index.id(item)).stream().sorted().toList();
    return causes.isEmpty() ? new Evidence[0] : new Evidence[] {new Evidence.Because(causes)};
  }
}
