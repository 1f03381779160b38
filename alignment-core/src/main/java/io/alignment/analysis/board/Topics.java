package io.alignment.analysis.board;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.util.List;

/**
 * What is recorded, and what nobody has written down. Topics have the names that documents use.
 *
 * @param spoken what the strategy speaks of anywhere
 * @param silent what it neither speaks of nor leaves out
 * @param leftOut what it leaves out as a whole, on purpose
 * @param findings which silent topics are worth writing down
 */
public record Topics(
    List<String> spoken, List<String> silent, List<String> leftOut, List<Finding> findings)
    implements Result {

  /** Of some topics nobody has written anything. */
  public static final FindingKind SILENT =
      new FindingKind("topics.silent", Severity.INFO, Evidence.Silence.class)
          .by(Cause.UNRECORDED, About.KIND);

  /** What it can say. */
  public static final Catalogue<Topics> CATALOGUE =
      Catalogue.of("topics", Topics.class)
          .whole(
              it ->
                  it.count("spoken", Better.UP, Topics::spoken, SILENT)
                      .count("silent", Better.DOWN, Topics::silent, SILENT)
                      .count("leftOut", Better.NEITHER, Topics::leftOut))
          .build();

  public Topics {
    spoken = ImmutableList.copyOf(spoken);
    silent = ImmutableList.copyOf(silent);
    leftOut = ImmutableList.copyOf(leftOut);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Topics> catalogue() {
    return CATALOGUE;
  }
}
