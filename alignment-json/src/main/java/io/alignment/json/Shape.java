package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.sym.PropertyNameMatcher;

/** What an object in a document looks like: its members in the order in which they are written. */
final class Shape {

  private final String noun;
  private final Member[] members;
  private final ImmutableMap<String, Integer> positions;
  private final long required;
  private final PropertyNameMatcher names;
  private final boolean bare;

  private Shape(String noun, List<Member> members, boolean bare) {
    this.noun = noun;
    this.members = members.toArray(Member[]::new);
    this.bare = bare;
    ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
    long bits = 0;
    for (int i = 0; i < members.size(); i++) {
      byName.put(members.get(i).name(), i);
      bits |= members.get(i).required() ? 1L << i : 0;
    }
    positions = byName.buildOrThrow();
    required = bits;
    names = JsonTokens.matcher(positions.keySet());
  }

  /**
   * Describes an object.
   *
   * @param noun what people call such an object
   */
  static Shape of(String noun, Member... members) {
    return new Shape(noun, List.of(members), false);
  }

  /** Describes an object of which the first member alone may stand for the whole. */
  static Shape bare(String noun, Member... members) {
    return new Shape(noun, List.of(members), true);
  }

  /** Describes what has some fields. Of what needs the first field only, that may stand alone. */
  static Shape of(Fields<?> fields) {
    List<Member> members = fields.list().stream().<Member>map(Member::of).toList();
    return new Shape(
        fields.noun(), members, members.stream().filter(Member::required).count() == 1);
  }

  /** Describes a relation where it stands with one of its ends: the other end and the rest. */
  static Shape of(Relation.Kind kind) {
    Fields<Relation> fields = FieldTable.of(kind);
    Member end = Member.of(Format.nameOfEnd(kind), Field.Type.END).require();
    Stream<Member> carried = fields.list().stream().skip(Format.ENDS).map(Member::of);
    return new Shape(fields.noun(), Stream.concat(Stream.of(end), carried).toList(), true);
  }

  String noun() {
    return noun;
  }

  List<Member> members() {
    return ImmutableList.copyOf(members);
  }

  Member member(int position) {
    return members[position];
  }

  int size() {
    return members.length;
  }

  boolean mayBeBare() {
    return bare;
  }

  /** Returns the names of all members. */
  Set<String> nameSet() {
    return positions.keySet();
  }

  /** Returns the members that every object must have; the bit of each is that of its position. */
  long required() {
    return required;
  }

  /** Returns what tells the position of a name from the bytes of a document. */
  PropertyNameMatcher names() {
    return names;
  }

  /** Returns the position of a member, or -1 if there is none of this name. */
  int positionOf(String name) {
    return positions.getOrDefault(name, -1);
  }
}
