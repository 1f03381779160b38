package io.alignment.analysis.matters;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Origin;
import io.alignment.analysis.matters.Losses.Loss;
import io.alignment.analysis.matters.Matter.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A matter of which not everything is known yet. */
final class Draft {

  private final Subject subject;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Map<Column, Double>> cells = new TreeMap<>();
  private final Set<String> places = new TreeSet<>();

  Draft(Subject subject) {
    this.subject = subject;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** Adds what fails on the board, shared with other matters. */
  void add(Origin origin, int sharing) {
    cells
        .computeIfAbsent(origin.goal(), it -> new EnumMap<>(Column.class))
        .merge(origin.column(), origin.reason().failing() / sharing, Double::sum);
    places.addAll(origin.reason().elements());
  }

  Matter matter(Subjects subjects, Losses losses) {
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(subjects::rank)
            .thenComparing(it -> it));
    List<Part> parts =
        cells.entrySet().stream()
            .flatMap(
                goal ->
                    goal.getValue().entrySet().stream()
                        .map(it -> new Part(goal.getKey(), it.getKey().id(), it.getValue())))
            .toList();
    Set<String> elements = new TreeSet<>();
    findings.forEach(it -> elements.addAll(it.elements()));
    Loss loss = losses.of(subject.cause(), findings);
    double share = losses.share(loss.wasted());
    return new Matter(
        subject.cause(),
        subject.about(),
        List.copyOf(elements.isEmpty() ? places : elements),
        findings.isEmpty() ? Severity.WARNING : findings.get(0).severity(),
        findings,
        parts.stream().mapToDouble(Part::area).sum(),
        parts,
        loss.wasted(),
        loss.lacking(),
        loss.personDays(),
        share);
  }
}
