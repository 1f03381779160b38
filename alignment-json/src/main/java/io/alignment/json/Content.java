package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Maps;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a document, without how it is written. */
sealed interface Content {

  /** The member of an element that tells it from all others. */
  String ID = "id";

  /** Returns what the canonical document of a strategy holds. */
  static Members of(Strategy strategy) {
    ContentRecorder recorder = new ContentRecorder();
    new PartWriter(recorder).write(strategy);
    return (Members) recorder.whole();
  }

  /** Returns the id of an element. */
  static String idOf(Content element) {
    return ((Scalar) ((Members) element).items(ID).get(0)).text();
  }

  void writeTo(Output output);

  /** Returns what is equal for contents that differ in the order of lists only. */
  default Object inAnyOrder() {
    return this;
  }

  /** Returns the items of a list, or the one that stands without a list. */
  default List<Content> items() {
    return List.of(this);
  }

  /** A single value, as the text that people read. */
  record Scalar(String text, Type type) implements Content {

    enum Type {
      TEXT,
      DAY,
      NUMBER,
      FLAG
    }

    @Override
    public void writeTo(Output output) {
      switch (type) {
        case TEXT -> output.text(text);
        case DAY -> output.day(LocalDate.parse(text));
        case NUMBER -> output.number(new BigDecimal(text));
        case FLAG -> output.flag(Boolean.parseBoolean(text));
      }
    }
  }

  /** A list. */
  record Items(List<Content> items) implements Content {
    @Override
    public Object inAnyOrder() {
      return items.stream()
          .map(Content::inAnyOrder)
          .collect(ImmutableMultiset.toImmutableMultiset());
    }

    @Override
    public void writeTo(Output output) {
      output.startList();
      items.forEach(it -> it.writeTo(output));
      output.endList();
    }
  }

  /** An object; its members stand in the order in which they are written. */
  record Members(Map<String, Content> byName) implements Content {

    @Nullable Content get(String name) {
      return byName.get(name);
    }

    @Override
    public Object inAnyOrder() {
      return ImmutableMap.copyOf(Maps.transformValues(byName, Content::inAnyOrder));
    }

    /** Returns these members and, if need be in place of one of them, another one. */
    Members with(String name, Content value) {
      Map<String, Content> members = new LinkedHashMap<>(byName);
      members.put(name, value);
      return new Members(members);
    }

    Members without(String name) {
      Map<String, Content> members = new LinkedHashMap<>(byName);
      members.remove(name);
      return new Members(members);
    }

    /** Returns the items of a member; none if it is not there. */
    List<Content> items(String name) {
      Content value = get(name);
      return value == null ? List.of() : value.items();
    }

    @Override
    public void writeTo(Output output) {
      output.startObject();
      byName.forEach(
          (name, value) -> {
            output.name(name);
            value.writeTo(output);
          });
      output.endObject();
    }
  }
}
