package io.alignment.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a document, within bounds. */
final class DocumentProblems {

  private static final int MOST = 1000;

  private final int most;
  private final List<DocumentProblem> found = new ArrayList<>();

  DocumentProblems() {
    this(MOST);
  }

  /** Collects so many problems; one more fills it. */
  DocumentProblems(int most) {
    this.most = most;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  /** Says whether looking for more would be in vain. */
  boolean isFull() {
    return found.size() > most;
  }

  /** Reports a fault in a part of an object, or in the whole for an empty name. */
  @SuppressWarnings("AnnotateFormatMethod") // That annotation is not among what this module needs.
  void add(String code, Entry entry, String part, String message, Object... values) {
    add(code, entry.placeOf(part), message.formatted(values));
  }

  void add(String code, Place place, String message) {
    add(code, place.pointer(), place.line(), place.column(), message);
  }

  void add(String code, String pointer, int line, int column, String message) {
    if (!isFull()) {
      found.add(new DocumentProblem(code, pointer, line, column, message));
    }
  }

  void addAll(DocumentProblems others) {
    others.found.forEach(it -> add(it.code(), it.pointer(), it.line(), it.column(), it.message()));
  }

  /** Returns the problems in the order of their places; if there are too many, the first ones. */
  List<DocumentProblem> list() {
    List<DocumentProblem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(DocumentProblem::line).thenComparingInt(DocumentProblem::column));
    if (isFull()) {
      DocumentProblem last = sorted.get(most - 1);
      sorted.subList(most, sorted.size()).clear();
      sorted.add(
          new DocumentProblem(
              "too-many-problems",
              "",
              last.line(),
              last.column(),
              "There are more problems than these %s. Mend these first.".formatted(most)));
    }
    return sorted;
  }
}
