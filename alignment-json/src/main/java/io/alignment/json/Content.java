package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Maps;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/** What stands in a document, without how it is written. */
sealed interface Content {

  /** The member of an element that tells it from all others. */
  String ID = "id";

  /** Returns what the canonical document of a strategy holds. */
  static Members of(Strategy strategy) {
    Recorder recorder = new Recorder();
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

  /** Takes a document and keeps it. */
  final class Recorder implements Output {

    /** An object or list that is not yet ended. */
    private record Open(List<Content> values, List<String> names) {}

    private final Deque<Open> open = new ArrayDeque<>();

    Recorder() {
      startList();
    }

    Content whole() {
      return open.element().values().get(0);
    }

    private void add(Content content) {
      open.element().values().add(content);
    }

    private void add(String text, Scalar.Type type) {
      add(new Scalar(text, type));
    }

    @Override
    public void startObject() {
      open.push(new Open(new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void endObject() {
      Open ended = open.pop();
      Map<String, Content> members = new LinkedHashMap<>();
      for (int i = 0; i < ended.names().size(); i++) {
        members.put(ended.names().get(i), ended.values().get(i));
      }
      add(new Members(Collections.unmodifiableMap(members)));
    }

    @Override
    public void startList() {
      open.push(new Open(new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void endList() {
      add(new Items(ImmutableList.copyOf(open.pop().values())));
    }

    @Override
    public void name(String name) {
      open.element().names().add(name);
    }

    @Override
    public void name(SerializableString name) {
      name(name.getValue());
    }

    @Override
    public void text(String text) {
      add(text, Scalar.Type.TEXT);
    }

    @Override
    public void day(LocalDate day) {
      add(day.toString(), Scalar.Type.DAY);
    }

    @Override
    public void number(long number) {
      add(String.valueOf(number), Scalar.Type.NUMBER);
    }

    @Override
    public void number(BigDecimal number) {
      add(number.toPlainString(), Scalar.Type.NUMBER);
    }

    @Override
    public void number(double number) {
      number(BigDecimal.valueOf(number));
    }

    @Override
    public void flag(boolean flag) {
      add(String.valueOf(flag), Scalar.Type.FLAG);
    }

    @Override
    public void nothing() {
      throw new IllegalStateException("No document says nothing.");
    }

    @Override
    public void end() {}
  }
}
