package io.alignment.analysis.board;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.DateRange;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people of work: who is given to it, and who fills a function that owns it or takes part in
 * it, or one inside that, unless it is the whole. Those of a goal are also those of its key results
 * and its open work, as far as they meet its own days. Who is there on none of its days does not
 * count.
 */
final class People {

  private final StrategyIndex index;
  private final Rows rows;
  private final Work work;
  private final Units units;
  private final Map<Integer, int[]> fillers = new HashMap<>();

  People(Goals goals, Work work) {
    index = goals.index();
    rows = goals.rows();
    this.work = work;
    units = Units.usual(index);
  }

  /**
   * One of the people of work.
   *
   * @param resource their element
   * @param on the days of the work on which they are there for it
   */
  record Member(int resource, DateRange on) {}

  /** Returns the people of an initiative or key result, those with several parts as often. */
  Stream<Member> ofItem(int item) {
    Optional<DateRange> ahead = work.ahead(item);
    return ahead.isEmpty() ? Stream.empty() : own(item, ahead.get());
  }

  /** Returns the people of a goal, those with several parts as often. */
  Stream<Member> ofRow(int row) {
    int goal = rows.element(row);
    Optional<DateRange> ahead = work.ahead(goal);
    return ahead.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            own(goal, ahead.get()),
            work.goalAndWork(row)
                .filter(it -> it != goal)
                .boxed()
                .flatMap(this::ofItem)
                .flatMap(it -> during(ahead.get(), it.resource, it.on).stream()));
  }

  private Stream<Member> own(int item, DateRange ahead) {
    return Stream.concat(given(item, ahead), byPart(item, ahead));
  }

  private Stream<Member> given(int item, DateRange ahead) {
    Stream.Builder<Member> members = Stream.builder();
    work.forEachGiven(
        item,
        (resource, on) -> {
          if (resource.kind() == Resource.Kind.HUMAN) {
            during(ahead, index.indexOf(resource.id()), on).ifPresent(members);
          }
        });
    return members.build();
  }

  private Stream<Member> byPart(int item, DateRange ahead) {
    return IntStream.concat(
            index.incoming(Relation.Kind.OWNERSHIP).neighbors(item),
            index.incoming(Relation.Kind.PARTICIPATION).neighbors(item))
        .flatMap(it -> Arrays.stream(fillers(it)))
        .boxed()
        .flatMap(it -> person(it).days().stream().flatMap(on -> during(ahead, it, on).stream()));
  }

  private Resource person(int element) {
    return (Resource) index.element(element);
  }

  private static Optional<Member> during(DateRange ahead, int resource, DateRange on) {
    return on.within(ahead).map(it -> new Member(resource, it));
  }

  /** Returns who fills a function, or one inside it, unless it is the whole. */
  private int[] fillers(int function) {
    int[] known = fillers.get(function);
    if (known == null) {
      known = findFillers(function);
      fillers.put(function, known);
    }
    return known;
  }

  private int[] findFillers(int function) {
    Adjacency inside = index.incoming(Relation.Kind.MEMBERSHIP);
    Adjacency assigned = index.incoming(Relation.Kind.ASSIGNMENT);
    List<Integer> functions = new ArrayList<>(List.of(function));
    for (int next = 0; next < functions.size() && !units.isWhole(function); next++) {
      inside.neighbors(functions.get(next)).forEach(functions::add);
    }
    return functions.stream().flatMapToInt(assigned::neighbors).distinct().toArray();
  }
}
