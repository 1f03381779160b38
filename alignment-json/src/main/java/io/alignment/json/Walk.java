package io.alignment.json;

import io.alignment.json.Tokens.Broken;
import io.alignment.json.Tokens.Token;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way of a reader through a document, from token to token: where it stands, how deep, and how
 * it goes on after a fault.
 */
final class Walk {

  /** The format needs six levels; whoever nests deeper wants something else. */
  private static final int DEEPEST = 16;

  private final Tokens tokens;
  private final Allowance allowance;
  private final DocumentProblems problems;
  private final boolean notePlaces;
  // The names and numbers of the steps from the top of the document.
  private final Deque<Object> path = new ArrayDeque<>();
  private int depth;
  private boolean missedElements;

  Walk(Tokens tokens, DocumentProblems problems, boolean notePlaces) {
    this.tokens = tokens;
    allowance = tokens.allowance();
    this.problems = problems;
    this.notePlaces = notePlaces;
  }

  Tokens tokens() {
    return tokens;
  }

  Token current() {
    return tokens.current();
  }

  /** Says whether places are told at all. */
  boolean notesPlaces() {
    return notePlaces;
  }

  boolean isYaml() {
    return tokens instanceof YamlTokens;
  }

  /** Says whether something was skipped that may have been meant for elements. */
  boolean missedElements() {
    return missedElements;
  }

  // Steps

  Token advance() throws Broken {
    Token token = tokens.next();
    reportForbidden();
    return token;
  }

  /** Moves on to the next field of an object and returns its position; -1 if it is unknown. */
  int nextField(Shape shape) throws Broken {
    int position = tokens.nextField(shape);
    allowance.settle();
    reportForbidden();
    return position;
  }

  private void reportForbidden() {
    if (!tokens.forbidden().isEmpty()) {
      report("not-allowed", tokens.forbidden());
    }
  }

  void startObject() {
    depth++;
  }

  void endObject() {
    depth--;
  }

  /** Moves to an item of a list, if there is one more. */
  boolean nextItem(int number) throws Broken {
    if (number == 0) {
      depth++;
    } else {
      leave();
    }
    if (advance() == Token.END_LIST) {
      depth--;
      allowance.settle();
      return false;
    }
    stopIfFull();
    if (notePlaces) {
      path.addLast(number);
    }
    return true;
  }

  /** Ends the reading where looking for more problems would be in vain. */
  void stopIfFull() throws Broken {
    if (problems.isFull()) {
      throw new Broken("too-many-problems", tokens.line(), tokens.column(), "");
    }
  }

  // The way is told with problems only, and those of the quick reading are thrown away.

  void enter(String name) {
    if (notePlaces) {
      path.addLast(name);
    }
  }

  void leave() {
    if (notePlaces) {
      path.removeLast();
    }
  }

  Place here() {
    StringBuilder pointer = new StringBuilder();
    for (Object step : path) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return new Place(pointer.toString(), tokens.line(), tokens.column());
  }

  // Faults

  void wrongType(String expected) throws Broken {
    if (tokens.current() == Token.NULL) {
      report(
          "null-value",
          "There is no value here. Expected %s; give one, or remove the field.".formatted(expected)
              + (isYaml() ? " If text follows a comma here, put the whole text in quotes." : ""));
    } else if (tokens.current() != Token.ALIAS) {
      report("wrong-type", "Expected %s, found %s.".formatted(expected, found()));
    }
    skip();
  }

  private String found() {
    return switch (tokens.current()) {
      case START_OBJECT -> "an object";
      case START_LIST -> "a list";
      case TEXT, UNCLEAR -> "the text \"" + shorten(tokens.text()) + "\"";
      case NUMBER -> "the number " + shorten(tokens.text());
      case FLAG -> tokens.text();
      case NULL, ALIAS, NAME, UNCLEAR_NAME, END_OBJECT, END_LIST, END -> "nothing";
    };
  }

  /** Moves to the end of the value on which the tokens stand. */
  void skip() throws Broken {
    int outer = depth;
    Token token = tokens.current();
    // Right in the document, the first level, it may have been meant for a section.
    missedElements |= outer == 1 && isStart(token);
    step(token);
    while (depth > outer) {
      // In this order, as what is too deep ends the reading and nothing else of it matters.
      step(tokens.next());
      reportForbidden();
    }
  }

  /** Goes into or out of what no shape describes. Shapes end long before it is too deep. */
  private void step(Token token) throws Broken {
    allowance.settle();
    if (isStart(token)) {
      depth++;
    } else if (token == Token.END_OBJECT || token == Token.END_LIST) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new Broken(
          "too-deep",
          tokens.line(),
          tokens.column(),
          "Objects and lists stand in each other deeper than %s levels, which no strategy needs."
              .formatted(DEEPEST));
    }
  }

  private static boolean isStart(Token token) {
    return token == Token.START_OBJECT || token == Token.START_LIST;
  }

  void report(String code, String message) {
    problems.add(code, here(), message);
  }

  void report(String code, Place place, String message) {
    problems.add(code, place, message);
  }

  static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  // What it takes of the memory that is allowed

  void take(int bytes) {
    allowance.take(bytes);
    allowance.takeForNow(notePlaces ? Allowance.PASSING_WITH_PLACES : Allowance.PASSING);
  }
}
