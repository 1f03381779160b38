package io.alignment.json;

import com.google.common.collect.ImmutableList;
import io.alignment.internal.NearMiss;
import io.alignment.json.Tokens.Broken;
import io.alignment.json.Tokens.Token;
import io.alignment.model.Field;
import io.alignment.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a document as their shapes describe them, and reports everything in which
 * they differ. It goes on after each fault, so that all of them are found.
 */
final class EntryReader {

  /** How many items a list usually has. */
  private static final int FEW = 4;

  private final Walk walk;
  private final Tokens tokens;
  private final Allowance allowance;
  private final ValueReader values;
  private final BiConsumer<String, Entry> taker;
  private boolean missedElements;

  private EntryReader(Tokens tokens, DocumentProblems problems, boolean notePlaces) {
    this(
        tokens,
        problems,
        new DocumentProblems(),
        notePlaces,
        (section, entry) -> {
          throw new IllegalArgumentException("Nobody takes the objects of " + section);
        });
  }

  /**
   * Makes a reader of documents with sections.
   *
   * @param warnings takes what is read, but may mean something else
   * @param taker takes the name of a section and one of its objects, each as soon as it was read
   */
  EntryReader(
      Tokens tokens,
      DocumentProblems problems,
      DocumentProblems warnings,
      boolean notePlaces,
      BiConsumer<String, Entry> taker) {
    this.tokens = tokens;
    allowance = tokens.allowance();
    walk = new Walk(tokens, problems, notePlaces);
    values = new ValueReader(walk, warnings);
    this.taker = taker;
  }

  /**
   * Reads a whole document, and refuses it if anything is wrong with it.
   *
   * @param shape what it looks like
   * @param content what it must hold, for people
   * @param version what it must say of its format
   * @param make makes something of what stands in it, or reports why it cannot
   */
  static <T> T read(
      Source source,
      Shape shape,
      String content,
      String version,
      BiFunction<Entry, DocumentProblems, T> make) {
    DocumentProblems problems = new DocumentProblems();
    Optional<T> made = Optional.empty();
    try {
      Optional<Entry> document =
          new EntryReader(source.tokens(), problems, true).document(shape, content);
      document.ifPresent(it -> it.checkVersion(version, problems));
      made = document.map(it -> make.apply(it, problems));
    } catch (Broken e) {
      problems.add(e.code, "", e.line, e.column, e.problem);
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems.list());
    }
    return made.orElseThrow();
  }

  /**
   * Reads a whole document.
   *
   * @param shape what it looks like
   * @param content what it must hold, for people
   * @return what stands in it, its sections being empty; empty if it is no object
   */
  Optional<Entry> document(Shape shape, String content) throws Broken {
    Token first = walk.advance();
    if (first == Token.END || first == Token.NULL) {
      throw new Broken("empty", 1, 1, "The document is empty. It must hold " + content + ".");
    }
    Entry document = object(shape);
    if (walk.advance() != Token.END) {
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
    return missedElements || walk.missedElements();
  }

  // Objects

  private @Nullable Entry object(Shape shape) throws Broken {
    if (tokens.current() != Token.START_OBJECT) {
      if (shape.mayBeBare()) {
        return bareObject(shape);
      }
      walk.wrongType("an object (" + shape.noun() + ")");
      return null;
    }
    walk.take(Allowance.OBJECT);
    Entry entry = new Entry(shape);
    if (walk.notesPlaces()) {
      entry.standAt(walk.here());
    }
    walk.startObject();
    int position = walk.nextField(shape);
    while (tokens.current() != Token.END_OBJECT) {
      field(entry, position);
      position = walk.nextField(shape);
    }
    walk.endObject();
    if (!entry.hasSeenAll(shape.required())) {
      standIn(entry);
    }
    if (!entry.hasSeenAll(shape.required())) {
      missingFields(entry);
    }
    return entry;
  }

  /** Takes what is missing from what stands in for it. */
  private static void standIn(Entry entry) {
    for (Member member : entry.shape().members()) {
      Object value = entry.value(entry.shape().positionOf(member.name()));
      if (member.standsInFor().isPresent() && value != null) {
        int position = entry.shape().positionOf(member.standsInFor().get());
        if (!entry.hasSeen(position)) {
          entry.see(position);
          entry.set(position, value);
        }
      }
    }
  }

  private void missingFields(Entry entry) {
    entry.markBroken();
    for (Member member : entry.shape().members()) {
      if (member.required() && !entry.hasSeen(entry.shape().positionOf(member.name()))) {
        walk.report(
            "missing-field",
            entry.placeOf(""),
            "This %s has no %s. %s"
                .formatted(entry.shape().noun(), member.name(), howToAdd(member, entry.shape())));
      }
    }
  }

  private static String howToAdd(Member member, Shape document) {
    return document.equals(Format.DOCUMENT) && member.name().equals("format")
        ? "Add the line \"format: %s\".".formatted(Format.VERSION)
        : "Add it.";
  }

  private @Nullable Entry bareObject(Shape shape) throws Broken {
    Member first = shape.member(0);
    Object value = first.type() == Field.Type.CHOICE ? values.choice(first) : bareWord(first);
    if (value == null) {
      return null;
    }
    walk.take(Allowance.OBJECT);
    Entry entry = new Entry(shape).set(0, value);
    if (walk.notesPlaces()) {
      entry.standAt(walk.here());
    }
    return entry;
  }

  private @Nullable String bareWord(Member member) throws Broken {
    return tokens.current() == Token.TEXT
        ? tokens.word()
        : values.text(() -> "a text (the field \"%s\") or an object".formatted(member.name()));
  }

  private void field(Entry entry, int position) throws Broken {
    walk.stopIfFull();
    if (position < 0) {
      unknownField(entry.shape());
      return;
    }
    Member member = entry.shape().member(position);
    walk.enter(member.name());
    if (entry.see(position)) {
      walk.advance();
      value(entry, position, member);
    } else {
      walk.report(
          "duplicate-field",
          "The field \"%s\" is there twice. Keep one of the two.".formatted(member.name()));
      walk.advance();
      walk.skip();
    }
    walk.leave();
  }

  private void unknownField(Shape shape) throws Broken {
    String name = values.name();
    walk.enter(name);
    Place start = walk.here();
    boolean alias = tokens.current() == Token.ALIAS;
    walk.advance();
    if (!alias) {
      walk.report("unknown-field", start, unknownFieldMessage(shape, name));
    }
    walk.skip();
    walk.leave();
  }

  private String unknownFieldMessage(Shape shape, String name) {
    if (name.equals("<<")) {
      return "Merge keys (<<) are not allowed here. Write the fields out.";
    }
    String unknown =
        "No field of this %s is called \"%s\".".formatted(shape.noun(), Walk.shorten(name));
    if (walk.isYaml() && tokens.current() == Token.NULL) {
      return unknown
          + " If it belongs to the text before it, put that text in quotes: a comma ends unquoted"
          + " text.";
    }
    return unknown
        + " "
        + NearMiss.hint(name, shape.positions().keySet())
            .orElse("It has: " + String.join(", ", shape.positions().keySet()) + ".");
  }

  // Values

  private void value(Entry entry, int position, Member member) throws Broken {
    allowance.take(Allowance.VALUE);
    note(entry, position);
    Object value =
        switch (member.type()) {
          case TEXT -> values.text();
          case WORD, END ->
              tokens.current() == Token.START_LIST ? several(entry, member) : values.word();
          case DATE -> values.date();
          case NUMBER -> values.number();
          case AMOUNT -> values.amount();
          case DAYS -> values.days();
          case FLAG -> values.flag();
          case CHOICE -> values.choice(member);
          case TEXTS -> texts(entry, position);
          case PROPERTIES -> values.properties();
          case PARTS -> member.isSection() ? section(entry, member) : entries(entry, member);
          case RELATIONS -> throw new IllegalArgumentException(member.name() + " has no shape");
        };
    if (value == null) {
      entry.markBroken();
    } else {
      entry.set(position, value);
    }
  }

  /** Reports several where there can be one. */
  private @Nullable String several(Entry entry, Member member) throws Broken {
    String others = Relation.Kind.ATTACHMENT.field();
    boolean isHome = member.name().equals(Relation.Kind.MEMBERSHIP.field());
    walk.report(
        "wrong-type",
        "Expected a text, found a list. "
            + (isHome && entry.shape().positionOf(others) >= 0
                ? "Name one here, and the others in \"%s\".".formatted(others)
                : "Name one."));
    walk.skip();
    return null;
  }

  private void note(Entry entry, int position) {
    if (walk.notesPlaces()) {
      entry.note(position, tokens.line(), tokens.column());
    }
  }

  // Lists

  private List<String> texts(Entry entry, int position) throws Broken {
    if (tokens.current() != Token.START_LIST) {
      String text = textItem(entry, position);
      return text == null ? ImmutableList.of() : ImmutableList.of(text);
    }
    List<String> texts = new ArrayList<>(FEW);
    for (int i = 0; walk.nextItem(i); i++) {
      String text = textItem(entry, position);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private @Nullable String textItem(Entry entry, int position) throws Broken {
    Member member = entry.shape().member(position);
    String text = values.word();
    if (text == null || !(member.choices().isEmpty() || values.isChoice(member, text))) {
      entry.markBroken();
      return null;
    }
    note(entry, position);
    walk.take(Allowance.ITEM);
    return text;
  }

  private List<Entry> entries(Entry entry, Member member) throws Broken {
    if (member.isSingle() || tokens.current() != Token.START_LIST) {
      Entry item = entryItem(entry, member);
      return item == null ? ImmutableList.of() : ImmutableList.of(item);
    }
    List<Entry> entries = new ArrayList<>(FEW);
    for (int i = 0; walk.nextItem(i); i++) {
      Entry item = entryItem(entry, member);
      if (item != null) {
        entries.add(item);
      }
    }
    return entries;
  }

  private @Nullable Entry entryItem(Entry entry, Member member) throws Broken {
    Entry item = object(member.entries().orElseThrow());
    if (item == null) {
      entry.markBroken();
    }
    return item;
  }

  /** Hands the objects of a section over, and keeps none of them. */
  private List<Entry> section(Entry document, Member section) throws Broken {
    if (tokens.current() != Token.START_LIST) {
      handOver(section, entryItem(document, section));
      return ImmutableList.of();
    }
    for (int i = 0; walk.nextItem(i); i++) {
      handOver(section, entryItem(document, section));
    }
    return ImmutableList.of();
  }

  private void handOver(Member section, @Nullable Entry item) {
    missedElements |= item == null || item.value(Format.ID) == null;
    if (item != null) {
      allowance.take(Allowance.ELEMENT);
      taker.accept(section.name(), item);
      allowance.release();
    }
  }
}
