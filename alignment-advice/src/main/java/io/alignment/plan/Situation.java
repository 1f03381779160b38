package io.alignment.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.model.Assignment;
import io.alignment.model.Element;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A strategy and what was found in it, before anything is tried. */
final class Situation {

  private static final int MOST_OF_A_KIND = 50;

  private final Question question;
  private final Strategy strategy;
  private final Report report;
  private final Board board;
  private final Priorities priorities;
  private final Means means;
  private final Map<String, List<Finding>> findings;
  private final Matters matters;
  private final Map<Finding.Key, Integer> ranks = new HashMap<>();
  private final Map<String, Double> loads = new HashMap<>();
  private final Map<String, Set<String>> people = new HashMap<>();

  Situation(Question question, Report report, Board board) {
    this.question = question;
    this.report = report;
    this.board = board;
    strategy = question.strategy();
    priorities = Priorities.of(strategy);
    findings = report.findings().stream().collect(groupingBy(Finding::rule));
    matters = Matters.of(question.whole(), report);
    for (int rank = 0; rank < matters.list().size(); rank++) {
      for (Finding finding : matters.list().get(rank).findings()) {
        ranks.put(finding.key(), rank);
      }
    }
    means = new Means(this);
    for (Board.Row row : board.rows()) {
      List<Ownership> owners = strategy.incoming(row.id(), Ownership.class);
      owners.forEach(it -> loads.merge(it.source(), row.weight() / owners.size(), Double::sum));
    }
  }

  Question question() {
    return question;
  }

  Strategy strategy() {
    return strategy;
  }

  Report report() {
    return report;
  }

  Board board() {
    return board;
  }

  Means means() {
    return means;
  }

  /** Returns what was found of a kind, where the strategy speaks of a topic and expects it. */
  Stream<Finding> found(FindingKind kind, Topic topic) {
    return all(kind, topic)
        .sorted(
            Comparator.comparing((Finding it) -> Objects.requireNonNull(ranks.get(it.key())))
                .thenComparing(it -> it))
        .limit(MOST_OF_A_KIND);
  }

  /** Returns the same, however much it is, in any order. */
  Stream<Finding> all(FindingKind kind, Topic topic) {
    return findings.getOrDefault(kind.id(), List.of()).stream()
        .filter(it -> !it.elements().isEmpty())
        .filter(it -> it.elements().stream().allMatch(id -> question.expects(topic, id)));
  }

  Matters matters() {
    return matters;
  }

  /** Returns the matter to which a finding belongs. */
  Matter matter(Finding finding) {
    return matters.list().get(Objects.requireNonNull(ranks.get(finding.key())));
  }

  /** Returns the gravest matter for which a cell of the board fails. */
  Optional<Matter> matter(String goal, Column column) {
    return matters.list().stream()
        .filter(
            it ->
                it.cells().stream()
                    .anyMatch(
                        part -> part.goal().equals(goal) && part.column().equals(column.id())))
        .findFirst();
  }

  /** Returns how many findings are not looked at, as there are many of their kind. */
  int unseen() {
    return findings.values().stream().mapToInt(it -> Math.max(0, it.size() - MOST_OF_A_KIND)).sum();
  }

  /** Returns what was found of a kind that names an element first. */
  Stream<Finding> found(FindingKind kind, String first) {
    return findings.getOrDefault(kind.id(), List.of()).stream()
        .filter(it -> it.elements().stream().findFirst().filter(first::equals).isPresent());
  }

  // Elements

  Optional<WorkItem> work(String id) {
    return strategy.element(id).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
  }

  /** Says whether something is work that is neither finished nor paused. */
  boolean isOpen(String id) {
    return work(id)
        .map(WorkItem::status)
        .filter(it -> !it.isFinished() && it != Status.PAUSED)
        .isPresent();
  }

  double priority(String id) {
    return priorities.of(id).orElse(0);
  }

  /** Returns in which order things matter: those of most priority first, then by id. */
  Comparator<String> byPriority() {
    return Comparator.comparingDouble((String id) -> -priority(id))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Returns an id that no element has. */
  String freeId(String wish) {
    String id = wish;
    for (int i = 2; question.whole().element(id).isPresent(); i++) {
      id = wish + "-" + i;
    }
    return id;
  }

  String name(String id) {
    return strategy.element(id).map(Element::name).orElse(id);
  }

  Optional<LocalDate> day() {
    return question.day();
  }

  // Who

  /** Returns who answers for something, the vacant included. */
  Stream<String> owners(String id) {
    return strategy.incoming(id, Ownership.class).stream().map(Ownership::source);
  }

  /** Returns who answers for something or takes part in it. */
  Stream<String> hands(String id) {
    return Stream.concat(
            owners(id), strategy.incoming(id, Participation.class).stream().map(it -> it.source()))
        .distinct();
  }

  /** Returns what share of the board a function answers for. */
  double load(String function) {
    return loads.getOrDefault(function, 0.0);
  }

  boolean isVacant(String function) {
    return strategy.function(function).filter(it -> it.vacant()).isPresent();
  }

  /** Returns the people who fill a function, or one inside it unless it is the whole. */
  Set<String> people(String function) {
    return people.computeIfAbsent(
        function,
        id -> {
          Set<String> inside = inside(id);
          boolean isWhole = inside.size() == strategy.functions().size();
          return (isWhole ? Stream.of(id) : inside.stream())
              .flatMap(it -> strategy.incoming(it, Assignment.class).stream())
              .map(Assignment::source)
              .collect(toSet());
        });
  }

  private Set<String> inside(String function) {
    Set<String> inside = new HashSet<>(Set.of(function));
    List<String> level = List.of(function);
    while (!level.isEmpty()) {
      level =
          level.stream()
              .flatMap(id -> strategy.incoming(id, Membership.class).stream())
              .map(Membership::source)
              .filter(inside::add)
              .toList();
    }
    return inside;
  }

  Optional<Resource> resource(String id) {
    return strategy.element(id).filter(Resource.class::isInstance).map(Resource.class::cast);
  }
}
