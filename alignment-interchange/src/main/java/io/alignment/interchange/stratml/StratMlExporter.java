package io.alignment.interchange.stratml;

import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.interchange.xml.XmlSink;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a strategy as a plan of StratML. What supports no other goal becomes a goal, all that
 * stands below it an objective of it: StratML has two levels. Initiatives stand among them.
 * Measures become performance indicators, functions organizations, and those who own or take part
 * stakeholders. Other fields of goals stand in lines under OtherInformation, such as {@code
 * strategy.due: 2027-06-30}, from which {@link StratMlImporter} reads them. Resources, factors,
 * what belongs to them, and channels between functions are lost, and told so.
 */
public final class StratMlExporter implements Exporter {

  private final boolean isPartOne;

  private StratMlExporter(boolean isPartOne) {
    this.isPartOne = isPartOne;
  }

  /** {@return an exporter of Part 2, performance plans} */
  public static StratMlExporter create() {
    return new StratMlExporter(false);
  }

  /**
   * Returns an exporter of Part 1 (ISO 17469-1), strategic plans. They have neither indicators nor
   * roles of stakeholders: measures stand in lines, and who owns or takes part in what is lost.
   *
   * @return the exporter
   */
  public static StratMlExporter ofPartOne() {
    return new StratMlExporter(true);
  }

  @Override
  public List<Loss> write(Strategy strategy, OutputStream out) throws IOException {
    return new PlanWriting(strategy, isPartOne, new XmlSink(out)).write();
  }
}
