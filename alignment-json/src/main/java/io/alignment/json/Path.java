package io.alignment.json;

import java.util.ArrayList;
import java.util.List;

/** The way from the top of a document to where the reader stands. */
final class Path {

  private final List<Object> steps = new ArrayList<>();

  void push(Object step) {
    steps.add(step);
  }

  void pop() {
    steps.remove(steps.size() - 1);
  }

  /** Returns the way as a JSON Pointer (RFC 6901). */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Object step : steps) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
