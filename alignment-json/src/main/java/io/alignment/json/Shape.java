package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * What an object in a document looks like.
 *
 * @param noun what people call such an object
 * @param members its members in the order in which they are written
 * @param mayBeBare whether the first member alone may stand for the whole
 * @param positions the position of each member by its name
 * @param required the members that every object must have; the bit of each is that of its position
 * @param names tells the position of a name from the bytes of a document
 */
record Shape(
    String noun,
    ImmutableList<Member> members,
    boolean mayBeBare,
    ImmutableMap<String, Integer> positions,
    long required,
    PropertyNameMatcher names) {

  /** What can stand for a whole: a text. A day or an amount alone would say too little. */
  private static final Set<Field.Type> BARE =
      Sets.immutableEnumSet(Field.Type.TEXT, Field.Type.WORD, Field.Type.END, Field.Type.CHOICE);

  private static Shape of(String noun, List<Member> members, boolean mayBeBare) {
    ImmutableMap<String, Integer> positions =
        IntStream.range(0, members.size())
            .boxed()
            .collect(ImmutableMap.toImmutableMap(i -> members.get(i).name(), i -> i));
    long required =
        IntStream.range(0, members.size())
            .filter(i -> members.get(i).required())
            .mapToLong(i -> 1L << i)
            .sum();
    return new Shape(
        noun,
        ImmutableList.copyOf(members),
        mayBeBare,
        positions,
        required,
        JsonTokens.matcher(positions.keySet()));
  }

  static Shape of(String noun, Member... members) {
    return of(noun, List.of(members), false);
  }

  /** Describes an object of which the first member alone may stand for the whole. */
  static Shape bare(String noun, Member... members) {
    return of(noun, List.of(members), true);
  }

  /**
   * Describes what has some fields. Of what needs its first field only, a text, that may stand
   * alone.
   */
  static Shape of(Fields<?> fields) {
    List<Member> members = fields.written().stream().<Member>map(Member::of).toList();
    boolean mayBeBare =
        BARE.contains(members.get(0).type())
            && members.stream().filter(Member::required).count() == 1;
    return of(fields.noun(), members, mayBeBare);
  }

  /** Describes a relation where it stands with one of its ends: the other end and the rest. */
  static Shape of(Relation.Kind kind) {
    Fields<Relation> fields = FieldTable.of(kind);
    Member end = Member.of(Format.nameOfEnd(kind), Field.Type.END).require();
    Stream<Member> carried = fields.written().stream().skip(Format.ENDS).map(Member::of);
    return of(fields.noun(), Stream.concat(Stream.of(end), carried).toList(), true);
  }

  /** Describes the same object with one more member, the last one. */
  Shape and(Member another) {
    return of(
        noun, ImmutableList.<Member>builder().addAll(members).add(another).build(), mayBeBare);
  }

  Member member(int position) {
    return members.get(position);
  }

  /** Returns the position of a member, or -1 if there is none of this name. */
  int positionOf(String name) {
    return positions.getOrDefault(name, -1);
  }
}
