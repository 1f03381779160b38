package io.alignment.interchange.table;

import com.google.common.collect.ImmutableMap;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import java.util.Map;
import java.util.Optional;

/** Says what the header of a column means, by the words that people use for it. */
final class HeaderWords {

  private static final Map<String, Of> WHOSE =
      ImmutableMap.of(
          "vision", Of.VISION,
          "objective", Of.OBJECTIVE,
          "key-result", Of.KEY_RESULT,
          "initiative", Of.INITIATIVE,
          "level", Of.LEVEL);

  private HeaderWords() {}

  /** Returns what a header means; empty if nobody knows. */
  static Optional<Role> role(String header) {
    String folded = Folded.of(header);
    Optional<Role> plain = WordList.HEADERS.meaning("", folded).flatMap(Role::field).map(Role::of);
    return plain.or(() -> scoped(folded));
  }

  /** Reads "key result 2 target", "KR owner", "Objective". */
  private static Optional<Role> scoped(String folded) {
    String[] words = folded.split(" ");
    for (int end = Math.min(3, words.length); end > 0; end--) {
      Optional<Of> whose = whose(join(words, 0, end));
      if (whose.isPresent()) {
        Optional<Role> role = behind(whose.get(), words, end);
        if (role.isPresent()) {
          return role;
        }
      }
    }
    for (int start = 1; start < words.length; start++) {
      Optional<Role> role = before(words, start);
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  private static Optional<Role> behind(Of whose, String[] words, int from) {
    int next = from;
    int number = 0;
    if (next < words.length && words[next].matches("\\d{1,3}")) {
      number = Integer.parseInt(words[next]);
      next++;
    }
    if (whose == Of.LEVEL && number == 0 && !words[0].equals("main")) {
      return Optional.empty();
    }
    int which = number;
    return next == words.length
        ? Optional.of(new Role(Field.NAME, whose, number))
        : field(join(words, next, words.length)).map(it -> new Role(it, whose, which));
  }

  /** Reads "target KR 2" and "owner of objective". */
  private static Optional<Role> before(String[] words, int start) {
    int number = 0;
    int end = words.length;
    if (words[end - 1].matches("\\d{1,3}")) {
      number = Integer.parseInt(words[end - 1]);
      end--;
    }
    if (start >= end) {
      return Optional.empty();
    }
    int which = number;
    return whose(join(words, start, end))
        .filter(it -> it != Of.LEVEL)
        .flatMap(of -> field(join(words, 0, start)).map(it -> new Role(it, of, which)));
  }

  private static Optional<Of> whose(String word) {
    return WordList.HEADERS.meaning("of", word).map(WHOSE::get);
  }

  private static Optional<Field> field(String word) {
    return WordList.HEADERS.meaning("", word).flatMap(Role::field);
  }

  /** Says whether a header names a part of the organization. */
  static boolean isUnit(String header) {
    return WordList.HEADERS.meaning("in", Folded.of(header)).isPresent();
  }

  /** Returns of which value a header may be that is taken for a day, such as "Start". */
  static Optional<Field> value(String header) {
    String folded = Folded.of(header);
    return WordList.HEADERS
        .meaning("value", folded.substring(folded.lastIndexOf(' ') + 1))
        .flatMap(Role::field);
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
  }
}
