package io.alignment.json;

import com.google.common.collect.ImmutableList;
import io.alignment.internal.NearMiss;
import io.alignment.json.Tokens.Broken;
import io.alignment.json.Tokens.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a document as their shapes describe them, and reports everything in which
 * they differ. It goes on after each fault, so that all of them are found.
 */
final class EntryReader {

  /** The format needs six levels; whoever nests deeper wants something else. */
  private static final int DEEPEST = 16;

  /** How many items a list usually has. */
  private static final int FEW = 4;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  private final Tokens tokens;
  private final Allowance allowance;
  private final DocumentProblems problems;
  private final boolean notePlaces;
  private final BiConsumer<String, Entry> taker;
  private final Path path = new Path();
  private final Days days = new Days();
  private int depth;
  private boolean missedElements;

  EntryReader(Tokens tokens, DocumentProblems problems, boolean notePlaces) {
    this(
        tokens,
        problems,
        notePlaces,
        (section, entry) -> {
          throw new IllegalArgumentException("Nobody takes the objects of " + section);
        });
  }

  /**
   * Makes a reader of documents with sections.
   *
   * @param taker takes the name of a section and one of its objects, each as soon as it was read
   */
  EntryReader(
      Tokens tokens,
      DocumentProblems problems,
      boolean notePlaces,
      BiConsumer<String, Entry> taker) {
    this.tokens = tokens;
    allowance = tokens.allowance();
    this.problems = problems;
    this.notePlaces = notePlaces;
    this.taker = taker;
  }

  /**
   * Reads a whole document.
   *
   * @param shape what it looks like
   * @param content what it must hold, for people
   * @return what stands in it, its sections being empty; empty if it is no object
   */
  Optional<Entry> document(Shape shape, String content) throws Broken {
    Token first = advance();
    if (first == Token.END || first == Token.NULL) {
      throw new Broken("empty", 1, 1, "The document is empty. It must hold " + content + ".");
    }
    Entry document = object(shape);
    if (advance() != Token.END) {
      throw new Broken(
          "syntax",
          tokens.line(),
          tokens.column(),
          "There is something behind the end of the document. Remove it.");
    }
    return Optional.ofNullable(document);
  }

  /** Says whether there were elements that could not be handed over, not even with their id. */
  boolean missedElements() {
    return missedElements;
  }

  private Token advance() throws Broken {
    Token token = tokens.next();
    reportForbidden();
    return token;
  }

  /** Moves on to the next field of an object and returns its position; -1 if it is unknown. */
  private int nextField(Shape shape) throws Broken {
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

  // Objects

  private @Nullable Entry object(Shape shape) throws Broken {
    if (tokens.current() != Token.START_OBJECT) {
      if (shape.mayBeBare()) {
        return bareObject(shape);
      }
      wrongType("an object (" + shape.noun() + ")");
      return null;
    }
    take(Allowance.OBJECT);
    Entry entry = new Entry(shape);
    if (notePlaces) {
      entry.standAt(here());
    }
    depth++;
    int position = nextField(shape);
    while (tokens.current() != Token.END_OBJECT) {
      field(entry, position);
      position = nextField(shape);
    }
    depth--;
    if (!entry.hasSeenAll(shape.required())) {
      missingFields(entry);
    }
    return entry;
  }

  private void missingFields(Entry entry) {
    entry.markBroken();
    for (Field field : entry.shape().fields()) {
      if (field.required() && !entry.hasSeen(entry.shape().positionOf(field.name()))) {
        problems.add(
            "missing-field",
            entry.placeOf(""),
            "This %s has no %s. Add it.".formatted(entry.shape().noun(), field.name()));
      }
    }
  }

  private @Nullable Entry bareObject(Shape shape) throws Broken {
    Field first = shape.field(0);
    Object value = first.type() == Field.Type.CHOICE ? choice(first) : bareWord(first);
    if (value == null) {
      return null;
    }
    take(Allowance.OBJECT);
    Entry entry = new Entry(shape).set(0, value);
    if (notePlaces) {
      entry.standAt(here());
    }
    return entry;
  }

  private @Nullable String bareWord(Field field) throws Broken {
    return tokens.current() == Token.TEXT
        ? tokens.word()
        : text(() -> "a text (the field \"%s\") or an object".formatted(field.name()));
  }

  private void field(Entry entry, int position) throws Broken {
    if (problems.isFull()) {
      throw new Broken("too-many-problems", tokens.line(), tokens.column(), "");
    }
    if (position < 0) {
      unknownField(entry.shape());
      return;
    }
    Field field = entry.shape().field(position);
    enter(field);
    if (entry.see(position)) {
      advance();
      value(entry, position, field);
    } else {
      report(
          "duplicate-field",
          "The field \"%s\" is there twice. Keep one of the two.".formatted(field.name()));
      advance();
      skip();
    }
    leave();
  }

  private void unknownField(Shape shape) throws Broken {
    String name = unknownName();
    enter(name);
    Place start = here();
    boolean alias = tokens.current() == Token.ALIAS;
    advance();
    if (!alias) {
      problems.add("unknown-field", start, unknownFieldMessage(shape, name));
    }
    skip();
    leave();
  }

  private String unknownName() {
    return tokens.current() == Token.ALIAS ? "" : tokens.text();
  }

  private String unknownFieldMessage(Shape shape, String name) {
    if (name.equals("<<")) {
      return "Merge keys (<<) are not allowed here. Write the fields out.";
    }
    String unknown = "No field of this %s is called \"%s\".".formatted(shape.noun(), shorten(name));
    if (isYaml() && tokens.current() == Token.NULL) {
      return unknown
          + " If it belongs to the text before it, put that text in quotes: a comma ends unquoted"
          + " text.";
    }
    return unknown
        + NearMiss.of(name, shape.positions().keySet())
            .map(" Did you mean \"%s\"?"::formatted)
            .orElse(" It has: " + String.join(", ", shape.positions().keySet()) + ".");
  }

  // Values

  private void value(Entry entry, int position, Field field) throws Broken {
    allowance.take(Allowance.VALUE);
    note(entry, position);
    Object value =
        switch (field.type()) {
          case TEXT -> text();
          case WORD -> word();
          case DATE -> date();
          case NUMBER -> number();
          case AMOUNT -> amount();
          case DAYS -> days();
          case FLAG -> flag();
          case CHOICE -> choice(field);
          case TEXTS -> texts(entry, position);
          case PROPERTIES -> properties();
          case ENTRIES -> entries(entry, field);
          case SECTION -> section(entry, field);
        };
    if (value == null) {
      entry.markBroken();
    } else {
      entry.set(position, value);
    }
  }

  private void note(Entry entry, int position) {
    if (notePlaces) {
      entry.note(position, tokens.line(), tokens.column());
    }
  }

  private @Nullable String text() throws Broken {
    return text(() -> "a text");
  }

  private @Nullable String text(Supplier<String> expected) throws Broken {
    Token token = tokens.current();
    if (token == Token.TEXT) {
      String text = tokens.text();
      allowance.takeText(text.length());
      return text;
    }
    boolean scalar = token == Token.UNCLEAR || token == Token.NUMBER || token == Token.FLAG;
    if (scalar && isYaml()) {
      notQuoted();
    } else {
      wrongType(expected.get());
    }
    return null;
  }

  private @Nullable String word() throws Broken {
    return tokens.current() == Token.TEXT ? tokens.word() : text();
  }

  private void notQuoted() {
    report(
        "unquoted-text",
        "Not every reader of YAML takes %s for a text. Put it in quotes: \"%s\"."
            .formatted(shorten(tokens.text()), shorten(tokens.text())));
  }

  private @Nullable LocalDate date() throws Broken {
    if (tokens.current() != Token.TEXT && tokens.current() != Token.UNCLEAR) {
      wrongType("a date such as 2026-11-23");
      return null;
    }
    String text = tokens.text();
    if (isDate(text)) {
      try {
        return days.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      } catch (DateTimeException e) {
        report("bad-date", "There is no day %s in the calendar. Mend it.".formatted(text));
        return null;
      }
    }
    report(
        "bad-date",
        "\"%s\" is no date. Write year, month and day like 2026-11-23.".formatted(shorten(text)));
    return null;
  }

  private static boolean isDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean divides = i == 4 || i == 7;
      if (divides ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return text.length() == 10;
  }

  /** Returns the number that digits are. */
  private static int digits(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private @Nullable Double number() throws Broken {
    return isNumber("a number") ? tokens.number() : null;
  }

  private @Nullable BigDecimal amount() throws Broken {
    if (!isNumber("a number")) {
      return null;
    }
    try {
      return tokens.amount();
    } catch (NumberFormatException e) {
      report(
          "number-out-of-range",
          "%s is too large or too small to be an amount. Mend it.".formatted(tokens.text()));
      return null;
    }
  }

  private @Nullable Integer days() throws Broken {
    if (!isNumber("a whole number of days")) {
      return null;
    }
    String text = tokens.text();
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      if (WHOLE_NUMBER.matcher(text).matches()) {
        report("number-out-of-range", "%s days are too many.".formatted(shorten(text)));
      } else {
        report("wrong-type", "Expected a whole number of days, found %s.".formatted(shorten(text)));
      }
      return null;
    }
  }

  private boolean isNumber(String expected) throws Broken {
    if (tokens.current() == Token.NUMBER) {
      return true;
    }
    if (tokens.current() == Token.UNCLEAR) {
      report(
          "wrong-type",
          "%s is no number that everybody reads in the same way. Write it plainly, like 1000 or"
                  .formatted(shorten(tokens.text()))
              + " 0.5.");
    } else {
      wrongType(expected);
    }
    return false;
  }

  private @Nullable Boolean flag() throws Broken {
    if (tokens.current() == Token.FLAG) {
      return Boolean.valueOf(tokens.text());
    }
    wrongType("true or false");
    return null;
  }

  private @Nullable Enum<?> choice(Field field) throws Broken {
    String text = tokens.current() == Token.TEXT ? tokens.word() : text(() -> oneOf(field));
    if (text == null) {
      return null;
    }
    Enum<?> constant = field.choices().get(text);
    if (constant == null) {
      report(
          "unknown-choice",
          "\"%s\" is no %s. %s"
              .formatted(
                  shorten(text),
                  field.name(),
                  NearMiss.of(text, field.choices().keySet())
                      .map("Did you mean \"%s\"?"::formatted)
                      .orElse("Choose " + oneOf(field) + ".")));
    }
    return constant;
  }

  private static String oneOf(Field field) {
    return "one of " + String.join(", ", field.choices().keySet());
  }

  private @Nullable Map<String, String> properties() throws Broken {
    if (tokens.current() != Token.START_OBJECT) {
      wrongType("an object with a text for each name");
      return null;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    boolean good = true;
    depth++;
    while (advance() != Token.END_OBJECT) {
      if (problems.isFull()) {
        throw new Broken("too-many-problems", tokens.line(), tokens.column(), "");
      }
      String name = unknownName();
      allowance.takeText(name.length());
      enter(name);
      if (tokens.current() == Token.UNCLEAR_NAME) {
        notQuoted();
      }
      if (properties.containsKey(name)) {
        report("duplicate-field", "\"%s\" is there twice. Keep one.".formatted(shorten(name)));
      }
      advance();
      String value = text();
      take(Allowance.PROPERTY);
      good &= value != null;
      properties.put(name, value == null ? "" : value);
      leave();
    }
    depth--;
    allowance.settle();
    return good ? properties : null;
  }

  // Lists

  private List<String> texts(Entry entry, int position) throws Broken {
    if (tokens.current() != Token.START_LIST) {
      String text = textItem(entry, position);
      return text == null ? ImmutableList.of() : ImmutableList.of(text);
    }
    List<String> texts = new ArrayList<>(FEW);
    for (int i = 0; nextItem(i); i++) {
      String text = textItem(entry, position);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private @Nullable String textItem(Entry entry, int position) throws Broken {
    String text = word();
    if (text == null) {
      entry.markBroken();
    } else {
      note(entry, position);
      take(Allowance.ITEM);
    }
    return text;
  }

  private List<Entry> entries(Entry entry, Field field) throws Broken {
    if (tokens.current() != Token.START_LIST) {
      Entry item = entryItem(entry, field);
      return item == null ? ImmutableList.of() : ImmutableList.of(item);
    }
    List<Entry> entries = new ArrayList<>(FEW);
    for (int i = 0; nextItem(i); i++) {
      Entry item = entryItem(entry, field);
      if (item != null) {
        entries.add(item);
      }
    }
    return entries;
  }

  private @Nullable Entry entryItem(Entry entry, Field field) throws Broken {
    Entry item = object(field.entries().orElseThrow());
    if (item == null) {
      entry.markBroken();
    }
    return item;
  }

  /** Hands the objects of a section over, and keeps none of them. */
  private List<Entry> section(Entry document, Field section) throws Broken {
    if (tokens.current() != Token.START_LIST) {
      handOver(section, entryItem(document, section));
      return ImmutableList.of();
    }
    for (int i = 0; nextItem(i); i++) {
      handOver(section, entryItem(document, section));
    }
    return ImmutableList.of();
  }

  private void handOver(Field section, @Nullable Entry item) {
    missedElements |= item == null || !item.has("id");
    if (item != null) {
      allowance.take(Allowance.ELEMENT);
      taker.accept(section.name(), item);
      allowance.release();
    }
  }

  /** Moves to an item of a list, if there is one more. */
  private boolean nextItem(int number) throws Broken {
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
    if (problems.isFull()) {
      throw new Broken("too-many-problems", tokens.line(), tokens.column(), "");
    }
    if (notePlaces) {
      path.push(number);
    }
    return true;
  }

  // The way is told with problems only, and those of the quick reading are thrown away.

  private void enter(Field field) {
    if (notePlaces) {
      path.push(field.name());
    }
  }

  private void enter(String name) {
    if (notePlaces) {
      path.push(name);
    }
  }

  private void leave() {
    if (notePlaces) {
      path.pop();
    }
  }

  // Faults

  private void wrongType(String expected) throws Broken {
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
  private void skip() throws Broken {
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

  private void report(String code, String message) {
    problems.add(code, here(), message);
  }

  private Place here() {
    return new Place(path.pointer(), tokens.line(), tokens.column());
  }

  private boolean isYaml() {
    return tokens instanceof YamlTokens;
  }

  private void take(int bytes) {
    allowance.take(bytes);
    allowance.takeForNow(notePlaces ? Allowance.PASSING_WITH_PLACES : Allowance.PASSING);
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
