package io.alignment.interchange.layout;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the goals of strategies as tables with the headers that another tool reads: visions,
 * objectives and key results, with owners, days, and where the first measure starts, stands and
 * should be. All else is a loss, item by item.
 */
public final class VendorExporter implements Exporter {

  /** The fields of a goal that have a column. */
  private static final Set<String> GOAL =
      Set.of("id", "name", "description", "tags", "start", "due", "measures", "status");

  private final String vendor;
  private final boolean hasAllParents;
  private final ImmutableMap<String, Function<GoalRow, String>> columns;

  private VendorExporter(
      String vendor, boolean hasAllParents, Map<String, Function<GoalRow, String>> columns) {
    this.vendor = vendor;
    this.hasAllParents = hasAllParents;
    this.columns = ImmutableMap.copyOf(columns);
  }

  /**
   * Returns an exporter for BigPicture and OKR for Jira: what belongs to what is told by an
   * outline, so that each goal stands below the one in which it weighs most.
   *
   * @return the exporter
   */
  public static VendorExporter bigPicture() {
    return new VendorExporter(
        "BigPicture",
        false,
        ImmutableMap.<String, Function<GoalRow, String>>builder()
            .put("Order", GoalRow::outline)
            .put("Type", it -> it.isKeyResult() ? "Key result" : "Objective")
            .put("Summary", it -> it.element().name())
            .put("Status", GoalRow::status)
            .put("Period", it -> "")
            .put("Owner", GoalRow::owners)
            .put("Weight", GoalRow::weight)
            .put("OKR type", it -> it.isVision() ? "Strategic theme" : "")
            .put("Labels", GoalRow::tags)
            .put("Teams", it -> "")
            .put("Expected start date", GoalRow::start)
            .put("Expected end date", GoalRow::due)
            .put("Start value", GoalRow::baseline)
            .put("Current value", GoalRow::current)
            .put("Target value", GoalRow::target)
            .put("Description", it -> it.element().description().orElse(""))
            .buildOrThrow());
  }

  /**
   * Returns an exporter for Peoplebox (import of goals, V2): a goal may have several parents,
   * without weights. Rows are known by their places in an outline.
   *
   * @return the exporter
   */
  public static VendorExporter peoplebox() {
    return new VendorExporter(
        "Peoplebox",
        true,
        ImmutableMap.<String, Function<GoalRow, String>>builder()
            .put("Row ID", GoalRow::outline)
            .put("Parent Row IDs", it -> "") // filled in, as they are places of other rows
            .put("Goal Title", it -> it.element().name())
            .put("Owner Emails", GoalRow::owners)
            .put("Goal Cycle", it -> "")
            .put("Scope", it -> it.isVision() ? "Company" : "")
            .put("Start Date", GoalRow::start)
            .put("End Date", GoalRow::due)
            .put("Description", it -> it.element().description().orElse(""))
            .put("Starting Value", GoalRow::baseline)
            .put("Target Value", GoalRow::target)
            .put("Current Value", GoalRow::current)
            .put("Progress Status", GoalRow::status)
            .put("Tags", GoalRow::tags)
            .buildOrThrow());
  }

  @Override
  public List<Loss> write(Strategy strategy, OutputStream out) throws IOException {
    List<GoalRow> rows = GoalRows.of(strategy);
    Map<String, String> outlines = new HashMap<>();
    rows.forEach(it -> outlines.put(it.element().id(), it.outline()));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(columns.keySet());
    for (GoalRow row : rows) {
      csv.writeRecord(columns.entrySet().stream().map(it -> cell(it, row, outlines)).toList());
    }
    writer.flush();
    return losses(strategy, rows);
  }

  private static String cell(
      Map.Entry<String, Function<GoalRow, String>> column,
      GoalRow row,
      Map<String, String> outlines) {
    if (column.getKey().equals("Parent Row IDs")) {
      return row.supports().stream()
          .map(it -> outlines.getOrDefault(it.target(), ""))
          .collect(Collectors.joining(","));
    }
    String text = column.getValue().apply(row);
    boolean isNumber = column.getKey().endsWith("alue") || column.getKey().equals("Weight");
    return isNumber || text.isEmpty() ? text : FormulaGuard.guarded(text);
  }

  // What is lost

  private List<Loss> losses(Strategy strategy, List<GoalRow> rows) {
    List<Loss> losses = new ArrayList<>();
    fields(
        "", strategy.name(), FieldTable.ofStrategy().list(), strategy.preface(), Set.of(), losses);
    if (!rows.isEmpty()) {
      lose("vendor.ids", "", losses, vendor);
    }
    Set<Relation> carried = new HashSet<>();
    for (GoalRow row : rows) {
      carried.addAll(row.supports().subList(0, hasAllParents ? row.supports().size() : above(row)));
      carried.addAll(strategy.incoming(row.element().id(), Ownership.class));
    }
    Set<String> owners =
        carried.stream()
            .filter(Ownership.class::isInstance)
            .map(Relation::source)
            .collect(Collectors.toSet());
    for (Element element : strategy.elements()) {
      if (GoalRows.isGoal(element)) {
        fields(element, GOAL, losses);
        measures(element, losses);
      } else if (owners.contains(element.id())) {
        fields(element, Set.of("id", "name"), losses);
      } else {
        String noun = FieldTable.of(element.type()).noun();
        lose("vendor.element", element.id(), losses, noun, element.name(), vendor);
      }
    }
    for (Relation relation : strategy.relations()) {
      String place = relation.source() + " → " + relation.target();
      String noun = FieldTable.of(relation.kind()).noun();
      if (!carried.contains(relation)) {
        lose("vendor.relation", place, losses, noun, vendor);
      } else if (hasAllParents && relation instanceof Support support && support.weight() != 1) {
        lose("vendor.weight", place, losses, vendor);
      }
    }
    return losses;
  }

  private static int above(GoalRow row) {
    return row.above().isPresent() ? 1 : 0;
  }

  private void lose(String code, String place, List<Loss> losses, String... what) {
    losses.add(Loss.of(code, place, Fate.DROPPED, what));
  }

  private void fields(Element element, Set<String> carried, List<Loss> losses) {
    fields(
        element.id(),
        element.name(),
        FieldTable.of(element.type()).list(),
        element,
        carried,
        losses);
  }

  /** Tells what is said of something and stands in no column. */
  private <T> void fields(
      String place,
      String name,
      List<Field<T>> fields,
      T whole,
      Set<String> carried,
      List<Loss> losses) {
    List<String> lost = new ArrayList<>();
    for (Field<T> field : fields) {
      Optional<Object> value = field.value(whole);
      if (value.isPresent() && !value.equals(field.usual()) && !carried.contains(field.name())) {
        lost.add(field.name());
      }
    }
    if (!lost.isEmpty()) {
      lose("vendor.fields", place, losses, name, String.join(", ", lost), vendor);
    }
  }

  private void measures(Element element, List<Loss> losses) {
    if (element instanceof Objective objective) {
      for (int i = 0; i < objective.measures().size(); i++) {
        Measure measure = objective.measures().get(i);
        lose(
            i == 0 ? "vendor.measure" : "vendor.further-measure",
            element.id(),
            losses,
            measure.name(),
            vendor);
      }
    }
  }
}
