package io.alignment.interchange.stratml;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.xml.XmlSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads plans and reports of StratML, Part 1 (strategic plans) and Part 2 (performance plans and
 * reports), valid or not: the order of parts, namespaces and prefixes do not matter, identifiers
 * may begin with digits, repeat or be missing, and parts may be blank.
 *
 * <p>Goals and objectives become objectives, each objective supports its goal, and goals support
 * the vision of their plan. Performance indicators become measures: targets with a day are its
 * plan, results with a day its readings. Organizations, and stakeholders that perform, become
 * functions; performers take part. Whatever has no place in a strategy stands in properties whose
 * names begin with {@code stratml.}, or is told as lost.
 *
 * <p>At most 64 MiB and a million elements of XML are read. Cost: linear in the source.
 */
public final class StratMlImporter implements Importer {

  private StratMlImporter() {}

  /** {@return an importer} */
  public static StratMlImporter create() {
    return new StratMlImporter();
  }

  @Override
  public Imported read(InputStream source) throws IOException {
    XmlSource xml = XmlSource.open(source);
    String root = xml.name();
    if (xml.namespace().contains("stratml") && !isPlan(root)) {
      throw unreadable(
          "This is StratML of another kind (<%s>), such as the draft 3.5, which is no standard yet."
                  .formatted(root)
              + " Take a plan of Part 1 or 2.");
    }
    if (!isPlan(root)) {
      throw unreadable(
          "This is no plan of StratML: its root is <%s>, and neither <StrategicPlan> nor"
                  .formatted(root)
              + " <PerformancePlanOrReport>.");
    }
    return PlanReading.of(xml.node());
  }

  private static boolean isPlan(String root) {
    return root.equals("StrategicPlan") || root.equals("PerformancePlanOrReport");
  }

  private static UnreadableSourceException unreadable(String problem) {
    return new UnreadableSourceException(List.of(problem));
  }
}
