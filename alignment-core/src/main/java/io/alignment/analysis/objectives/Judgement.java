package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What became of what people said would be reached: the answer of {@link JudgementAnalysis}.
 *
 * @param all of all objectives
 * @param byOwner of those of each owner, by the id of the function; only where any has ended of
 *     which something was said
 * @param findings what should be looked at, worst first
 */
public record Judgement(Calibration all, Map<String, Calibration> byOwner, List<Finding> findings)
    implements Result {

  /** What somebody answers for is reached much less often than was said. */
  public static final FindingKind TOO_SURE =
      new FindingKind("judgement.too-sure", Severity.INFO, Evidence.Calibration.class)
          .by(Cause.JUDGEMENT, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Judgement> CATALOGUE =
      Catalogue.of("judgement", Judgement.class)
          .part(
              Judgement::all,
              it ->
                  it.count("ended", Better.NEITHER, Calibration::ended)
                      .share("brier", Better.DOWN, Calibration::brier, TOO_SURE)
                      .share("said", Better.NEITHER, Calibration::said)
                      .share("reached", Better.NEITHER, Calibration::reached))
          .each(
              Subject.ELEMENT,
              Judgement::byOwner,
              it ->
                  it.share("owner.brier", Better.DOWN, Calibration::brier, TOO_SURE)
                      .share("owner.said", Better.NEITHER, Calibration::said)
                      .share("owner.reached", Better.NEITHER, Calibration::reached))
          .build();

  public Judgement {
    byOwner = ImmutableMap.copyOf(byOwner);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Judgement> catalogue() {
    return CATALOGUE;
  }

  /**
   * How what was said and what became of it agree. Each objective counts the same, however often
   * something was said of it.
   *
   * @param ended how many objectives have ended of which something was said before
   * @param brier the mean of (what was said − what became of it)², from 0 (always right) to 1; 0.25
   *     for who always says one half; empty if none has ended
   * @param said how probable it was said to be that they are reached, on average; empty if none has
   *     ended
   * @param reached what share of them was reached; empty if none has ended
   * @param bands the same for what was said to be about as probable, in ten bands
   */
  public record Calibration(
      int ended,
      OptionalDouble brier,
      OptionalDouble said,
      OptionalDouble reached,
      List<Band> bands) {

    public Calibration {
      bands = ImmutableList.copyOf(bands);
    }
  }

  /**
   * What was said to be about as probable.
   *
   * @param from from what probability on
   * @param to up to which, itself only in the last band
   * @param count how often something like that was said
   * @param said how probable on average; empty if it never was
   * @param reached how often it was reached; empty if it never was said
   */
  public record Band(
      double from, double to, int count, OptionalDouble said, OptionalDouble reached) {}
}
