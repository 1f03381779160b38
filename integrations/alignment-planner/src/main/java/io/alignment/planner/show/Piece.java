package io.alignment.planner.show;

import io.alignment.report.phrases.Text;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param words the words
 * @param element the id of the element of which they are the name; empty if of none
 * @param isFlag whether they are to catch the eye
 */
public record Piece(String words, String element, boolean isFlag) {

  /** {@return the pieces of a text} */
  public static List<Piece> of(Text text) {
    return text.pieces().stream().map(Piece::of).toList();
  }

  private static Piece of(Text.Piece piece) {
    return piece instanceof Text.Name name
        ? new Piece(name.name(), name.id(), false)
        : new Piece(piece.plain(), "", piece instanceof Text.Flag);
  }
}
