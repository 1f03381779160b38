package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes documents where a strategy has changed, and leaves all else as somebody wrote it:
 * comments, order, quotes, indentation, short forms, line breaks, byte order mark. So a comparison
 * of the two texts, line by line, shows what was changed and nothing besides.
 *
 * <pre>{@code
 * Strategy strategy = reader.read(text, DocumentFormat.YAML);
 * Strategy tried = strategy.with(Edit.owner("shop", "digital-skills"));
 * Files.writeString(file, StrategyEditor.edit(text, DocumentFormat.YAML, tried).text());
 * }</pre>
 *
 * <p>The edited text always reads back as a strategy that is equal to the one that was asked for.
 * Where that cannot be reached in place, since the document says the same in more than one place or
 * in a way of its own, the element is written anew; if even this does not do, the whole document
 * is. {@link Edited} says so.
 *
 * <p>Time is linear in the document, about six times that of reading it: it is read once more, to
 * see that it is right.
 */
public final class StrategyEditor {

  private static final String MARK = "\uFEFF";

  /** As often something is left that the document says elsewhere too. */
  private static final int ROUNDS = 3;

  private final StrategyReader reader;
  private final DocumentFormat format;
  private final Strategy target;
  private final Content.Members after;

  private StrategyEditor(StrategyReader reader, DocumentFormat format, Strategy target) {
    this.reader = reader;
    this.format = format;
    this.target = target;
    after = Content.of(target);
  }

  /**
   * Edits a document of up to 4 MiB.
   *
   * @param document the document
   * @param format its format
   * @param target the strategy that it is to hold
   * @return the document that holds it
   * @throws InvalidDocumentException if the document does not hold a valid strategy
   */
  public static Edited edit(String document, DocumentFormat format, Strategy target) {
    return edit(document, format, target, StrategyReader.create());
  }

  /**
   * Edits a document.
   *
   * @param document the document
   * @param format its format
   * @param target the strategy that it is to hold
   * @param reader reads it, and sets the limits
   * @return the document that holds it
   * @throws InvalidDocumentException if the document does not hold a valid strategy
   */
  public static Edited edit(
      String document, DocumentFormat format, Strategy target, StrategyReader reader) {
    Strategy before = reader.read(document, format);
    if (before.equals(target)) {
      return new Edited(document, List.of(), Set.of());
    }
    String mark = document.startsWith(MARK) ? MARK : "";
    String text = document.substring(mark.length());
    Edited edited = new StrategyEditor(reader, format, target).edited(text, before);
    return new Edited(mark + edited.text(), edited.lost(), edited.rewritten());
  }

  private Edited edited(String text, Strategy before) {
    Set<String> rewritten = new TreeSet<>();
    Trial first = tried(text, before, rewritten);
    Trial last = first;
    if (!first.isRight()) {
      rewritten.addAll(different(first.held(), before));
      last = tried(text, before, rewritten);
    }
    if (!last.isRight()) {
      target.elements().stream().map(Element::id).forEach(rewritten::add);
      return edited(text, StrategyWriter.toString(target, format), rewritten);
    }
    if (before.hasKeyResults()) {
      rewritten.addAll(moved(text, last.text(), before));
    }
    return edited(text, last.text(), rewritten);
  }

  /** Returns the key results that stood beside their objective and stand in it now. */
  private Set<String> moved(String text, String now, Strategy before) {
    Set<String> moved = FlatKeyResults.ids(NodeReader.read(text, format));
    moved.removeAll(FlatKeyResults.ids(NodeReader.read(now, format)));
    moved.removeIf(it -> !before.isKeyResult(it) || target.element(it).isEmpty());
    return moved;
  }

  private Edited edited(String before, String now, Set<String> rewritten) {
    List<Edited.Comment> lost =
        format == DocumentFormat.JSON || before.indexOf('#') < 0
            ? List.of()
            : Comments.missing(Comments.of(before), Comments.of(now));
    return new Edited(now, lost, rewritten);
  }

  /**
   * A text on the way, and the last strategy that could be read of it.
   *
   * @param isRight whether it is the one that is asked for
   */
  private record Trial(String text, Strategy held, boolean isRight) {}

  /** Edits until the text holds the strategy, or it does not come to that. */
  private Trial tried(String text, Strategy before, Set<String> rewritten) {
    String current = text;
    Strategy held = before;
    try {
      for (int round = 0; round < ROUNDS && !held.equals(target); round++) {
        current = NodeEditor.edit(current, format, Content.of(held), after, rewritten);
        held = reader.read(current, format);
      }
    } catch (InvalidDocumentException e) {
      // Something stands there in a way that this edit does not fit.
      return new Trial(current, held, false);
    }
    return new Trial(current, held, held.equals(target));
  }

  /** Returns the ids of elements that were there before, and are not yet what they should be. */
  private Set<String> different(Strategy held, Strategy before) {
    Content.Members content = Content.of(held);
    return Format.SECTIONS.keySet().stream()
        .flatMap(
            section -> {
              Set<Object> right =
                  content.items(section).stream()
                      .map(Content::inAnyOrder)
                      .collect(Collectors.toSet());
              return after.items(section).stream().filter(it -> !right.contains(it.inAnyOrder()));
            })
        .map(Content::idOf)
        .filter(it -> before.element(it).isPresent())
        .collect(Collectors.toSet());
  }
}
