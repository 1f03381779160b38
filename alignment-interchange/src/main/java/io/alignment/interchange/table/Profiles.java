package io.alignment.interchange.table;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What vendors call their columns: a mapping each, recognized by the header. */
final class Profiles {

  private static final List<Mapping> ALL =
      Splitter.on('\n')
          .trimResults()
          .omitEmptyStrings()
          .splitToStream(read("vendors.txt"))
          .map(it -> Mapping.parse(read(it + ".mapping")))
          .collect(ImmutableList.toImmutableList());

  private Profiles() {}

  // By this class itself: to others a module does not show what lies in it.
  private static String read(String file) {
    try (InputStream in = Profiles.class.getResourceAsStream("vendors/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A mapping of a vendor cannot be read.", e);
    }
  }

  static List<Mapping> all() {
    return ALL;
  }

  /**
   * Returns the vendor's mapping of a table, of which at least four fifths of the columns are
   * there.
   *
   * @param headers the keys of the headers
   * @return the mapping; of several the one of which most columns are there
   */
  static Optional<Mapping> recognize(Set<String> headers) {
    Mapping best = null;
    long most = 0;
    for (Mapping it : ALL) {
      long there = it.keys().stream().filter(headers::contains).count();
      if (there * 5 >= it.keys().size() * 4L && there > most) {
        best = it;
        most = there;
      }
    }
    return Optional.ofNullable(best);
  }
}
