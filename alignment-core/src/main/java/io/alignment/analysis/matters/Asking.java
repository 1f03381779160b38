package io.alignment.analysis.matters;

import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Origin;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What has to be asked, as the record is silent, and whom. */
final class Asking {

  private static final String VISION = "vision";
  private static final String REACHED = "reached";
  private static final int[] NOBODY = {};

  private final Question question;
  private final StrategyIndex index;
  private final int[][] toAsk;

  Asking(Question question) {
    this.question = question;
    index = StrategyIndex.of(question.strategy());
    toAsk = new int[index.size()][];
    IntStream.range(0, toAsk.length).forEach(it -> toAsk[it] = owners(it));
    for (int position = index.size() - 1; position >= 0; position--) {
      inherit(index.upward(position), index.outgoing(Relation.Kind.SUPPORT));
    }
    for (int position = 0; position < index.size(); position++) {
      inherit(index.upward(position), index.incoming(Relation.Kind.SUPPORT));
    }
  }

  /** Returns who owns an objective, or else its key results; not roles that are vacant. */
  private int[] owners(int element) {
    if (!index.isObjective(element)) {
      return NOBODY;
    }
    Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
    return (owners.isAt(element)
            ? owners.neighbors(element)
            : index.keyResults(element).flatMap(owners::neighbors).distinct())
        .filter(it -> !((BusinessFunction) index.element(it)).vacant())
        .toArray();
  }

  /** Lets who is asked about a goal that nobody owns be who is asked about one next to it. */
  private void inherit(int element, Adjacency near) {
    int end = near.end(element);
    for (int arc = near.first(element); arc < end && toAsk[element].length == 0; arc++) {
      if (index.isObjective(element) && index.isObjective(near.neighbor(arc))) {
        toAsk[element] = toAsk[near.neighbor(arc)];
      }
    }
  }

  List<OpenQuestion> questions(Report report, List<Origin> origins) {
    Map<String, Map<String, Double>> areas = new TreeMap<>();
    for (Origin origin : origins) {
      double area = origin.reason().unknown();
      if (area > 0) {
        add(areas, id(origin), origin.goal(), area);
      }
    }
    if (report.result(Board.class).isPresent()) {
      int[] visions = index.elements(Element.Type.VISION);
      IntStream.of(visions)
          .filter(it -> !isSupported(it))
          .forEach(it -> add(areas, VISION, index.id(it), 1.0 / visions.length));
    }
    return areas.entrySet().stream()
        .map(it -> question(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparingLong((OpenQuestion it) -> -Matters.rounded(it.area()))
                .thenComparing(OpenQuestion::id))
        .toList();
  }

  private static void add(
      Map<String, Map<String, Double>> areas, String id, String goal, double area) {
    areas.computeIfAbsent(id, it -> new TreeMap<>()).merge(goal, area, Double::sum);
  }

  /** Returns under which question it is asked: that of a topic where nobody speaks of that. */
  private String id(Origin origin) {
    if (origin.column() == Column.ON_COURSE && index.isFinished(index.indexOf(origin.goal()))) {
      return REACHED;
    }
    // Who must talk can be said only once somebody answers for a goal.
    boolean isUnowned =
        origin.column() == Column.JOINED_UP && origin.reason().elements().size() == 1;
    Column column = isUnowned ? Column.LED : origin.column();
    Topic topic = isUnowned ? Topic.OWNERS : origin.reason().about();
    return !question.speaksOf(topic)
        ? topic.label()
        : column.question().about().size() > 1 ? column.id() + "." + topic.label() : column.id();
  }

  private boolean isSupported(int vision) {
    Adjacency supports = index.incoming(Relation.Kind.SUPPORT);
    return supports
        .arcs(vision)
        .anyMatch(
            arc ->
                index.isObjective(supports.neighbor(arc))
                    && !index.isKeyResult(supports.neighbor(arc))
                    && supports.relation(arc, Support.class).weight() > 0);
  }

  private OpenQuestion question(String id, Map<String, Double> goals) {
    Map<String, Double> byAsked = new TreeMap<>();
    goals.forEach(
        (goal, area) -> {
          for (int function : toAsk[index.indexOf(goal)]) {
            byAsked.merge(index.id(function), area, Double::sum);
          }
        });
    return new OpenQuestion(
        id,
        goals.values().stream().mapToDouble(it -> it).sum(),
        byArea(goals).stream()
            .map(it -> new OpenQuestion.Goal(it.getKey(), it.getValue()))
            .toList(),
        byArea(byAsked).stream().map(Map.Entry::getKey).toList());
  }

  private static List<Map.Entry<String, Double>> byArea(Map<String, Double> areas) {
    return areas.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Double> it) -> -Matters.rounded(it.getValue()))
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
