package io.alignment.planner.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two people typed into the same form, put together: of each field what the one has changed
 * who has changed it. Where both have, mine stays and theirs is told.
 *
 * @param texts the fields of the form as it is now, with my changes
 * @param theirs what the other wrote where I wrote something else
 * @param gone what I typed into fields that are no longer there
 */
public record Merge(Typed texts, Map<String, String> theirs, Map<String, String> gone) {

  public Merge {
    theirs = Map.copyOf(theirs);
    gone = Map.copyOf(gone);
  }

  /**
   * Puts changes together.
   *
   * @param base the fields from which I started
   * @param now the fields as they are now
   * @param mine what I typed
   * @return both
   */
  public static Merge of(Typed base, Typed now, Typed mine) {
    Map<String, String> texts = new LinkedHashMap<>(now.texts());
    Map<String, String> theirs = new TreeMap<>();
    Map<String, String> gone = new TreeMap<>();
    for (String key : new TreeSet<>(base.texts().keySet())) {
      String typed = mine.at(key);
      if (typed.equals(base.at(key))) {
        continue;
      }
      if (!now.texts().containsKey(key)) {
        gone.put(key, typed);
        continue;
      }
      texts.put(key, typed);
      if (!now.at(key).equals(base.at(key)) && !now.at(key).equals(typed)) {
        theirs.put(key, now.at(key));
      }
    }
    return new Merge(new Typed(texts), theirs, gone);
  }
}
