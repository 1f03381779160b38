package io.alignment.json;

import java.util.Arrays;

/** The way from the top of a document to where the reader stands. Walking costs next to nothing. */
final class Path {

  /** Stands in for the number of a step that has a name. */
  private static final int NAMED = -1;

  private String[] names = new String[16];
  private int[] numbers = new int[16];
  private int length;

  void push(String name) {
    push(name, NAMED);
  }

  void push(int number) {
    push("", number);
  }

  private void push(String name, int number) {
    if (length == numbers.length) {
      names = Arrays.copyOf(names, 2 * length);
      numbers = Arrays.copyOf(numbers, 2 * length);
    }
    names[length] = name;
    numbers[length] = number;
    length++;
  }

  void pop() {
    length--;
  }

  /** Returns the way as a JSON Pointer (RFC 6901). */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < length; i++) {
      pointer.append('/');
      if (numbers[i] == NAMED) {
        pointer.append(names[i].replace("~", "~0").replace("/", "~1"));
      } else {
        pointer.append(numbers[i]);
      }
    }
    return pointer.toString();
  }
}
