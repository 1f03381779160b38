package io.alignment.report.phrases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for people, in which the names of elements are known as such.
 *
 * @param pieces its pieces, one after another
 */
public record Text(List<Piece> pieces) {

  /** No words. */
  public static final Text NONE = new Text(List.of());

  public Text {
    pieces = ImmutableList.copyOf(pieces);
  }

  /** {@return a text without names} */
  public static Text of(String words) {
    return words.isEmpty() ? NONE : new Text(List.of(new Plain(words)));
  }

  /**
   * Returns a text that says what is wrong.
   *
   * @param number which matter it is, the gravest being 0; below 0 if it is none
   * @param words the words
   * @return the text
   */
  public static Text matter(int number, String words) {
    return number < 0 ? of(words) : new Text(List.of(new Matter(number, words)));
  }

  /** {@return a text that is to catch the eye} */
  public Text flagged() {
    return new Text(List.of(new Flag(plain())));
  }

  /** {@return this text, and another one behind a space; either alone if the other has no words} */
  public Text and(Text other) {
    return isEmpty() || other.isEmpty() ? with(other) : with(of(" ")).with(other);
  }

  /** {@return this text, and another one right behind it} */
  public Text with(Text other) {
    return new Text(Stream.of(pieces, other.pieces()).flatMap(List::stream).toList());
  }

  /** A piece of a text. */
  public sealed interface Piece permits Plain, Name, Flag, Matter {

    /** {@return the piece where nothing but letters can be shown} */
    String plain();
  }

  /**
   * Words.
   *
   * @param plain the words
   */
  public record Plain(String plain) implements Piece {}

  /**
   * The name of an element.
   *
   * @param id its id
   * @param name its name
   * @param plain its name in quotes
   */
  public record Name(String id, String name, String plain) implements Piece {}

  /**
   * Words that are to catch the eye.
   *
   * @param plain the words
   */
  public record Flag(String plain) implements Piece {}

  /**
   * Words that say what is wrong.
   *
   * @param number which matter it is, the gravest being 0
   * @param plain the words
   */
  public record Matter(int number, String plain) implements Piece {}

  /** {@return the text where nothing but letters can be shown} */
  public String plain() {
    return pieces.stream().map(Piece::plain).collect(Collectors.joining());
  }

  /** {@return whether there are no words} */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
