package io.alignment.analysis.resources;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which initiatives teach which skills, and whether they do so before the skills are needed. */
final class Trainings {

  private final Days days;
  // Who ends first comes first.
  private final ListMultimap<String, Initiative> bySkill =
      MultimapBuilder.treeKeys().arrayListValues().build();

  Trainings(StrategyIndex index, Days days) {
    this.days = days;
    IntStream.of(index.elements(Element.Type.INITIATIVE))
        .mapToObj(it -> (Initiative) index.element(it))
        .sorted(Comparator.comparing(this::end))
        .forEach(it -> it.teaches().forEach(skill -> bySkill.put(skill, it)));
  }

  /** Returns those that teach a skill; who ends first comes first. */
  List<Initiative> of(String skill) {
    return bySkill.get(skill);
  }

  /** Returns the last day of a training, and the last of all days where nobody knows it. */
  LocalDate end(Initiative training) {
    return days.of(training).until().orElse(LocalDate.MAX);
  }

  /** Returns when work begins, or today if that is past; without a start when it is due. */
  Optional<LocalDate> neededOn(WorkItem work) {
    return work.begins()
        .map(start -> days.today().filter(start::isBefore).orElse(start))
        .or(work::due);
  }

  /** Says whether and when a skill that work lacks is taught. */
  Skills.Closing closing(String skill, WorkItem work) {
    List<Initiative> teaching = of(skill);
    if (teaching.isEmpty()) {
      return Skills.Closing.NONE;
    }
    Optional<LocalDate> needed = neededOn(work);
    if (needed.isPresent() && !end(teaching.get(0)).isAfter(needed.get())) {
      return Skills.Closing.IN_TIME;
    }
    boolean isDated =
        needed.isPresent() && end(teaching.get(teaching.size() - 1)).isBefore(LocalDate.MAX);
    return isDated ? Skills.Closing.TOO_LATE : Skills.Closing.UNDATED;
  }
}
