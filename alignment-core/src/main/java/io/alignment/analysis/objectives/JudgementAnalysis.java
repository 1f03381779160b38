package io.alignment.analysis.objectives;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.objectives.Judgement.Band;
import io.alignment.analysis.objectives.Judgement.Calibration;
import io.alignment.analysis.objectives.Progress.ObjectiveProgress;
import io.alignment.model.CheckIn;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks what became of what people said would be reached.
 *
 * <p>Each check-in of an objective is a forecast: its confidence, or else 0.9 for one that is on
 * track, 0.5 for one at risk and 0.1 for one off track. Once the objective has ended it is held
 * against whether it was reached, by the score of G. W. Brier (1950, doi
 * 10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2): the mean of (p − o)², with o = 1 for what
 * was reached. Who was 80 % sure of two objectives of which one was reached scores ((0.8 − 1)² +
 * (0.8 − 0)²) / 2 = 0.34.
 *
 * <p>Cost: linear in check-ins and owners; nothing where nobody has checked in.
 */
public final class JudgementAnalysis implements Analysis<Judgement> {

  private static final int BANDS = 10;
  private static final int ENOUGH = 5;
  private static final double FAR = 0.25;
  private static final double ROUNDING = 1e-9;

  /** Makes the question. */
  public JudgementAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Judgement.CATALOGUE);
  }

  @Override
  public Judgement analyze(Question question) {
    List<Ended> all = ended(question);
    Map<String, List<Ended>> byOwner = new TreeMap<>();
    for (Ended it : all) {
      for (Ownership owner : owners(question.strategy(), it.id)) {
        byOwner.computeIfAbsent(owner.source(), id -> new ArrayList<>()).add(it);
      }
    }
    Map<String, Calibration> calibrations = new TreeMap<>();
    FindingList.Builder findings = new FindingList.Builder();
    byOwner.forEach(
        (owner, ended) -> {
          Calibration of = calibration(ended);
          calibrations.put(owner, of);
          double said = of.said().orElse(0);
          double reached = of.reached().orElse(1);
          if (of.ended() >= ENOUGH && said - reached > FAR + ROUNDING) {
            findings.add(
                Judgement.TOO_SURE.at(owner, new Evidence.Calibration(said, reached, of.ended())));
          }
        });
    return new Judgement(calibration(all), calibrations, findings.build());
  }

  /** Returns who owns an objective; of a key result without an owner, who owns its objective. */
  private static List<Ownership> owners(Strategy strategy, String id) {
    List<Ownership> own = strategy.incoming(id, Ownership.class);
    return own.isEmpty()
        ? strategy
            .objectiveOf(id)
            .map(it -> strategy.incoming(it.id(), Ownership.class))
            .orElse(own)
        : own;
  }

  /**
   * An objective that has ended.
   *
   * @param id its id
   * @param isReached what became of it
   * @param said how probable it was said to be that it is reached, each time
   */
  private record Ended(String id, boolean isReached, List<Double> said) {

    double outcome() {
      return isReached ? 1 : 0;
    }

    double mean() {
      return said.stream().sorted().mapToDouble(it -> it).average().orElseThrow();
    }

    double brier() {
      return said.stream()
          .sorted()
          .mapToDouble(it -> (it - outcome()) * (it - outcome()))
          .average()
          .orElseThrow();
    }
  }

  private static List<Ended> ended(Question question) {
    List<Objective> spoken =
        question.strategy().objectives().stream().filter(it -> !it.checkIns().isEmpty()).toList();
    if (spoken.isEmpty() || question.day().isEmpty()) {
      return List.of();
    }
    LocalDate day = question.day().get();
    Progress progress = question.answer(Progress.class, new ProgressAnalysis());
    return spoken.stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .flatMap(
            it ->
                isReached(it, question, progress.byObjective().get(it.id()))
                    .map(reached -> new Ended(it.id(), reached, said(it, day)))
                    .stream())
        .filter(it -> !it.said.isEmpty())
        .toList();
  }

  /**
   * Says whether an objective was reached; empty as long as it goes on, or the record is silent.
   * That an objective was missed does not say which of its key results were.
   */
  private static Optional<Boolean> isReached(
      Objective objective, Question question, @Nullable ObjectiveProgress row) {
    boolean isMissed = objective.status() == Status.MISSED;
    boolean isItsWord =
        question.whole().objective(objective.id()).filter(Days::isFinished).isPresent();
    if (Days.isFinished(objective) && (isItsWord || !isMissed)) {
      boolean isShort =
          row != null && question.expects(Topic.READINGS, objective.id()) && isShort(row);
      return Optional.of(!isMissed && !isShort);
    }
    LocalDate day = question.day().orElseThrow();
    boolean isPast = Days.isOpen(objective) && objective.due().filter(day::isAfter).isPresent();
    if (!(isPast || isMissed)
        || row == null
        || row.byWord()
        || row.standing().completeness() < 1 - ROUNDING) {
      return Optional.empty();
    }
    return row.standing().progress().stream()
        .mapToObj(it -> it > row.success() - ROUNDING)
        .findFirst();
  }

  private static boolean isShort(ObjectiveProgress row) {
    return row.measures().stream()
        .flatMapToDouble(it -> it.progress().stream())
        .anyMatch(it -> it < row.success() - ROUNDING);
  }

  /** Returns what was said before an objective ended. */
  private static List<Double> said(Objective objective, LocalDate day) {
    LocalDate end =
        Stream.of(objective.ended(), objective.due())
            .flatMap(Optional::stream)
            .findFirst()
            .filter(it -> !it.isAfter(day))
            .orElse(day.plusDays(1));
    return objective.checkIns().stream()
        .filter(it -> it.date().isBefore(end))
        .flatMap(it -> probability(it).stream().boxed())
        .toList();
  }

  private static OptionalDouble probability(CheckIn it) {
    return it.confidence().isPresent()
        ? it.confidence()
        : it.status().stream()
            .mapToDouble(
                status ->
                    switch (status) {
                      case ON_TRACK -> 0.9;
                      case AT_RISK -> 0.5;
                      case OFF_TRACK -> 0.1;
                    })
            .findFirst();
  }

  private static Calibration calibration(List<Ended> ended) {
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      bands.add(band(band, ended));
    }
    return new Calibration(
        ended.size(),
        mean(ended, Ended::brier),
        mean(ended, Ended::mean),
        mean(ended, Ended::outcome),
        bands);
  }

  private static Band band(int number, List<Ended> ended) {
    List<Double> said = new ArrayList<>();
    int reached = 0;
    for (Ended it : ended) {
      for (double probability : it.said) {
        if (Math.min(BANDS - 1, (int) (probability * BANDS)) == number) {
          said.add(probability);
          reached += it.isReached ? 1 : 0;
        }
      }
    }
    return new Band(
        (double) number / BANDS,
        (number + 1.0) / BANDS,
        said.size(),
        mean(said.stream().sorted().toList(), it -> it),
        said.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) reached / said.size()));
  }

  private static <T> OptionalDouble mean(List<T> of, ToDoubleFunction<T> value) {
    return of.stream().mapToDouble(value).sorted().average();
  }
}
