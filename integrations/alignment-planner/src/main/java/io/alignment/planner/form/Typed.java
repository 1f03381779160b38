package io.alignment.planner.form;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed into a form, by the keys of its fields.
 *
 * @param texts the texts; what is not among them is empty
 */
public record Typed(Map<String, String> texts) {

  public Typed {
    Map<String, String> clean = new TreeMap<>();
    texts.forEach((key, text) -> clean.put(key, text.replace("\r\n", "\n")));
    texts = Map.copyOf(clean);
  }

  /** {@return what stands in a field} */
  public String at(String key) {
    return texts.getOrDefault(key, "");
  }

  /** What is wrong with what was typed, by the keys of the fields; "" for the whole. */
  static final class Faults {

    private final ListMultimap<String, String> byKey =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();

    void add(String key, String sentence) {
      if (!byKey.containsEntry(key, sentence)) {
        byKey.put(key, sentence);
      }
    }

    ImmutableListMultimap<String, String> list() {
      return ImmutableListMultimap.copyOf(byKey);
    }
  }
}
