package io.alignment.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A value in the text of a document, and where it stands.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end where it ends; blanks and comments behind it do not belong to it
 * @param text the text of a scalar, as it is meant
 * @param names the names of the members of an object
 * @param values its values, or the items of a list
 */
record Node(Kind kind, int start, int end, String text, List<Node> names, List<Node> values) {

  enum Kind {
    SCALAR,
    LIST,
    OBJECT
  }

  Node {
    names = ImmutableList.copyOf(names);
    values = ImmutableList.copyOf(values);
  }

  static Node scalar(int start, int end, String text) {
    return new Node(Kind.SCALAR, start, end, text, List.of(), List.of());
  }

  boolean is(Kind asked) {
    return kind == asked;
  }

  /** Returns the items of a list, or the one that stands without a list. */
  List<Node> items() {
    return is(Kind.LIST) ? values : List.of(this);
  }

  /** Returns the number of the member of a name; -1 if there is none. */
  int find(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).text().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the value of the member of a name. */
  Optional<Node> member(String name) {
    int at = find(name);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }
}
