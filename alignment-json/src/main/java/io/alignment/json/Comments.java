package io.alignment.json;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a document in YAML: they stand where no value stands. */
final class Comments {

  private final String text;
  private final List<Edited.Comment> found = new ArrayList<>();
  private int at;
  private int line = 1;

  private Comments(String text) {
    this.text = text;
  }

  /** Returns the comments in their order. */
  static List<Edited.Comment> of(String text) {
    Comments comments = new Comments(text);
    comments.pass(NodeReader.read(text, DocumentFormat.YAML));
    comments.lookUntil(text.length());
    return comments.found;
  }

  /** Returns those of some comments that are not among others. */
  static List<Edited.Comment> missing(List<Edited.Comment> before, List<Edited.Comment> after) {
    Multiset<String> left = HashMultiset.create();
    after.forEach(it -> left.add(it.text()));
    return before.stream().filter(it -> !left.remove(it.text())).toList();
  }

  private void pass(Node node) {
    if (node.is(Node.Kind.SCALAR)) {
      lookUntil(node.start());
      boolean isBlock = text.startsWith("|", at) || text.startsWith(">", at);
      // A comment may stand behind the sign of a block of text.
      lookUntil(isBlock ? Splices.lineEnd(text, at) : at);
      while (at < node.end()) {
        step();
      }
    }
    for (int i = 0; i < node.values().size(); i++) {
      if (node.is(Node.Kind.OBJECT)) {
        pass(node.names().get(i));
      }
      pass(node.values().get(i));
    }
  }

  private void lookUntil(int end) {
    while (at < end) {
      if (text.charAt(at) == '#') {
        int over = Splices.lineEnd(text, at);
        found.add(new Edited.Comment(line, text.substring(at, over).stripTrailing()));
        at = over;
      } else {
        step();
      }
    }
  }

  private void step() {
    if (text.charAt(at) == '\n') {
      line++;
    }
    at++;
  }
}
