package io.alignment.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of the page of {@code analyze}, by a word that people use, and the answers to it. */
enum Section {
  GOALS("board", "coverage", "cascade", "smart", "progress", "judgement", "scorecard"),
  MONEY("resourceFit", "spending"),
  PEOPLE("dependence", "skills", "organization"),
  TALK("silos", "communication"),
  TIME("time"),
  RISKS("swot", "impact"),
  MACHINES("automation"),
  PLAN("board");

  private final ImmutableList<String> answers;

  Section(String... answers) {
    this.answers = ImmutableList.copyOf(answers);
  }

  /** Returns the names of answers, each named by itself or by its section. */
  static List<String> answers(List<String> names) {
    return names.stream().flatMap(Section::answers).distinct().toList();
  }

  /** Says whether what to do next is asked for: by name, or with the board. */
  static boolean isPlanIn(List<String> names) {
    return names.isEmpty()
        || names.stream().map(Ascii::toLowerCase).anyMatch(Set.of("plan", "board")::contains);
  }

  private static Stream<String> answers(String name) {
    return Arrays.stream(values())
        .filter(it -> Ascii.equalsIgnoreCase(it.name(), name))
        .findFirst()
        .map(it -> it.answers.stream())
        .orElseGet(() -> Stream.of(name));
  }
}
