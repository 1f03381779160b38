package io.alignment.model;

import static io.alignment.model.NotNull.notNull;
import static io.alignment.model.NotNull.notNullEnds;

import java.util.OptionalDouble;

/**
 * A function works in a second one as well, beside the one that it is part of, as a role does that
 * two departments share. It stays part of its own; nothing is inherited or passed on.
 *
 * @param source the id of the function that is in two others
 * @param target the id of the second one: neither what it stands in nor what stands in it
 * @param share what part of its time belongs there, above 0 and at most 1; empty if nobody said
 */
public record Attachment(String source, String target, OptionalDouble share) implements Relation {

  public Attachment {
    notNullEnds(source, target);
    notNull(share, "share");
  }

  /**
   * Returns an attachment of which nobody said how much time belongs there.
   *
   * @param source the id of the function that is in two others
   * @param target the id of the second one
   * @return the attachment
   */
  public static Attachment of(String source, String target) {
    return new Attachment(source, target, OptionalDouble.empty());
  }

  /**
   * Returns an attachment.
   *
   * @param source the id of the function that is in two others
   * @param target the id of the second one
   * @param share what part of its time belongs there, above 0 and at most 1
   * @return the attachment
   */
  public static Attachment of(String source, String target, double share) {
    return new Attachment(source, target, OptionalDouble.of(share));
  }

  @Override
  public Kind kind() {
    return Kind.ATTACHMENT;
  }
}
