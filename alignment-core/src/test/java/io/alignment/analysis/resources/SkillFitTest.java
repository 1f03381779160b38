package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Allocation;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Skills are at hand if somebody brings them to the work or to what supports it. */
class SkillFitTest {

  private static final int PEOPLE = 40;
  private static final int OBJECTIVES = 30;
  private static final int INITIATIVES = 60;

  private final List<Resource> people = new ArrayList<>();
  private final List<Set<String>> required = new ArrayList<>();
  // What is brought to each initiative by hand, and for each the objective that it supports.
  private final List<Set<String>> brought = new ArrayList<>();
  private final int[] served = new int[INITIATIVES];
  private final int[] above = new int[OBJECTIVES];
  private Random random = new Random();

  /** More than 64 and than 128 skills, and the edges between. */
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 129, 200})
  void itIsWhatASearchForEachSkillFinds(int skills) {
    random = new Random(skills);
    StrategyIndex index = StrategyIndex.of(strategy(skills));
    SkillFit fit = new SkillFit(index, new Days(index, Optional.empty()));

    List<String> rows = new ArrayList<>();
    for (ResourceFit.WorkSkills row : fit.skills()) {
      rows.add("%s %s %s".formatted(row.id(), row.missing(), row.heldByNobody()));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(searched());
  }

  private Strategy strategy(int skills) {
    StrategyBuilder strategy = Strategy.builder("Skills").add(Vision.of("vision", "Vision"));
    for (int i = 0; i < OBJECTIVES; i++) {
      Objective.Builder objective = Objective.builder("o" + i, "Objective " + i);
      required.add(some(skills));
      required.get(i).forEach(objective::requiredSkill);
      strategy.add(objective.build());
      above[i] = random.nextInt(Math.max(1, i));
      strategy.add(Support.of("o" + i, i == 0 ? "vision" : "o" + above[i]));
    }
    for (int i = 0; i < INITIATIVES; i++) {
      served[i] = random.nextInt(OBJECTIVES);
      brought.add(new HashSet<>());
      strategy.add(Initiative.of("i" + i, "Initiative " + i));
      strategy.add(Support.of("i" + i, "o" + served[i]));
    }
    for (int i = 0; i < PEOPLE; i++) {
      Resource.Builder person = Resource.human("p" + i, "Person " + i, "FTE");
      some(skills).forEach(person::skill);
      people.add(person.build());
      strategy.add(people.get(i));
      int work = random.nextInt(INITIATIVES);
      brought.get(work).addAll(people.get(i).skillNames());
      strategy.add(Allocation.of("p" + i, "i" + work, 1));
    }
    return strategy.build();
  }

  private Set<String> some(int skills) {
    Set<String> some = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add("skill " + random.nextInt(skills));
    }
    return some;
  }

  /** Looks below each objective for whoever brings one of its skills. */
  private List<String> searched() {
    List<String> rows = new ArrayList<>();
    for (int objective = 0; objective < OBJECTIVES; objective++) {
      Set<String> missing = new TreeSet<>(required.get(objective));
      Set<String> nobody = new TreeSet<>(required.get(objective));
      people.forEach(person -> nobody.removeAll(person.skillNames()));
      for (int initiative = 0; initiative < INITIATIVES; initiative++) {
        if (leads(served[initiative], objective)) {
          missing.removeAll(brought.get(initiative));
        }
      }
      if (!required.get(objective).isEmpty()) {
        rows.add("o%s %s %s".formatted(objective, missing, nobody));
      }
    }
    return rows;
  }

  private boolean leads(int from, int objective) {
    return from == objective || (from > 0 && leads(above[from], objective));
  }
}
