package io.alignment.analysis.matters;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.About;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Origin;
import io.alignment.analysis.board.Reason;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Assignment;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What findings and what fails on the board are about: to which matter each belongs. */
final class Subjects {

  private final Strategy strategy;
  // In the order in which they are told.
  private final Map<String, FindingKind> kinds = new LinkedHashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Set<String> silos = new HashSet<>();
  // Resources of which something is given to nothing.
  private final Set<String> spare = new HashSet<>();

  Subjects(Strategy strategy, Report report, List<Finding> findings) {
    this.strategy = strategy;
    Stream.concat(
            report.results().values().stream()
                .flatMap(it -> it.catalogue().findingKinds().stream()),
            // What the board says of days rests on these, also where they were not asked.
            Stream.of(Time.CATALOGUE, Progress.CATALOGUE).flatMap(it -> it.findingKinds().stream()))
        .forEach(it -> kinds.putIfAbsent(it.id(), it));
    kinds.keySet().forEach(it -> ranks.put(it, ranks.size()));
    for (Finding finding : findings) {
      if (finding.rule().equals(Silos.SILO.id())) {
        silos.addAll(finding.elements());
      } else if (finding.rule().equals(ResourceFit.UNALLOCATED.id())) {
        spare.addAll(finding.elements());
      }
    }
  }

  private FindingKind kind(Finding finding) {
    return kinds.getOrDefault(
        finding.rule(),
        new FindingKind(finding.rule(), finding.severity(), Set.of(), Cause.OTHER, About.ITSELF));
  }

  /** Returns the place of a kind of finding among all. */
  int rank(Finding finding) {
    return ranks.getOrDefault(finding.rule(), ranks.size());
  }

  /** Returns what a finding is about, the first before what else it names. */
  List<Subject> of(Finding finding) {
    FindingKind kind = kind(finding);
    List<String> elements = finding.elements();
    if (kind.about() == About.KIND || elements.isEmpty()) {
      return List.of(new Subject(kind.cause(), List.of(kind.id())));
    }
    String first = elements.get(0);
    return switch (kind.about()) {
      case KIND, ITSELF ->
          List.of(
              new Subject(
                  kind.cause(), Stream.concat(Stream.of(kind.id()), elements.stream()).toList()));
      case FIRST ->
          List.of(
              kind.cause() == Cause.WASTE && spare.contains(first)
                  ? Subject.of(Cause.WASTE, ResourceFit.UNALLOCATED.id())
                  : Subject.of(kind.cause(), first));
      case NAMED -> {
        List<Subject> named = named(finding).map(it -> Subject.of(kind.cause(), it)).toList();
        yield named.isEmpty() ? List.of(Subject.of(kind.cause(), first)) : named;
      }
      case GOAL -> List.of(Subject.of(kind.cause(), goal(first)));
      case HAND -> List.of(Subject.of(kind.cause(), hand(first)));
      case PAIR -> List.of(pair(elements).get(0));
      case OTHER ->
          List.of(
              Subject.of(
                  kind.cause(),
                  finding
                      .evidence(Evidence.Others.class)
                      .map(Evidence.Others::others)
                      .filter(it -> it.size() == 1)
                      .map(it -> it.get(0))
                      .orElse(first)));
    };
  }

  /** Returns the skills, units or words that a finding names, in order. */
  private static Stream<String> named(Finding finding) {
    return finding.evidence().stream()
        .flatMap(
            it ->
                it instanceof Evidence.Skills skills
                    ? skills.skills().stream()
                    : it instanceof Evidence.Amounts amounts
                        ? amounts.amounts().keySet().stream()
                        : it instanceof Evidence.Spelling spelling
                            ? Stream.of(spelling.written())
                            : Stream.empty());
  }

  /** Returns the objective that alone an initiative serves, or else the same element. */
  private String goal(String id) {
    List<String> served =
        strategy.element(id).filter(it -> it.type() == Element.Type.INITIATIVE).stream()
            .flatMap(it -> strategy.outgoing(id, Support.class).stream())
            .map(Relation::target)
            .distinct()
            .toList();
    return served.size() == 1 ? served.get(0) : id;
  }

  /** Returns the resource that alone fills a function, or else the same element. */
  private String hand(String id) {
    List<String> filling =
        strategy.incoming(id, Assignment.class).stream().map(Relation::source).distinct().toList();
    return filling.size() == 1 ? filling.get(0) : id;
  }

  /** Returns which of some units are silos, or else all of them together. */
  private List<Subject> pair(List<String> units) {
    List<Subject> keys =
        units.stream().filter(silos::contains).map(it -> Subject.of(Cause.NO_TALK, it)).toList();
    return keys.isEmpty()
        ? List.of(new Subject(Cause.NO_TALK, units.stream().sorted().toList()))
        : keys;
  }

  /** Returns of what a part of the board that fails is a matter: of each an equal part. */
  Set<Subject> of(Origin origin) {
    Reason reason = origin.reason();
    return switch (origin.column()) {
      case CLEAR ->
          Set.of(
              Subject.of(
                  switch (origin.reason().about()) {
                    case DAYS -> Cause.DAY_LACKING;
                    default -> Cause.MEASURE_LACKING;
                  },
                  origin.goal()));
      case LED ->
          Set.of(
              reason
                  .fact(Reason.Lead.class)
                  .map(it -> Subject.of(Cause.ON_ONE, it.who()))
                  .orElseGet(() -> Subject.of(Cause.OWNER_UNCLEAR, origin.goal())));
      case WORKED_ON -> Set.of(Subject.of(Cause.WORK_LACKING, origin.goal()));
      case MEANS ->
          Set.of(Subject.of(Cause.SHORTAGE, reason.fact(Reason.Supply.class).orElseThrow().unit()));
      case ABLE ->
          Set.of(
              Subject.of(
                  Cause.SKILL_LACKING,
                  reason.fact(Evidence.Skills.class).orElseThrow().skills().get(0)));
      case JOINED_UP -> ImmutableSet.copyOf(pair(reason.elements()));
      case IN_TIME ->
          reason.fact(Evidence.Because.class).orElseThrow().causes().stream()
              .map(it -> of(it).get(0))
              .collect(ImmutableSet.toImmutableSet());
      case ON_COURSE -> Set.of(Subject.of(Cause.COURSE, reason.elements().get(0)));
      case ROBUST -> Set.of(Subject.of(Cause.ON_ONE, reason.elements().get(0)));
      case SAFE -> {
        String by = reason.elements().get(0);
        boolean isFactor =
            strategy.element(by).filter(it -> it.type() == Element.Type.FACTOR).isPresent();
        yield Set.of(Subject.of(isFactor ? Cause.THREAT : Cause.AGAINST_GOALS, by));
      }
    };
  }
}
