package io.alignment.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.SerializableString;

/** Takes a document and keeps it. */
final class ContentRecorder implements Output {

  /** An object or list that is not yet ended. */
  private record Open(List<Content> values, List<String> names) {}

  private final Deque<Open> open = new ArrayDeque<>();

  ContentRecorder() {
    startList();
  }

  Content whole() {
    return open.element().values().get(0);
  }

  private void add(Content content) {
    open.element().values().add(content);
  }

  private void add(String text, Content.Scalar.Type type) {
    add(new Content.Scalar(text, type));
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
    add(new Content.Members(Collections.unmodifiableMap(members)));
  }

  @Override
  public void startList() {
    open.push(new Open(new ArrayList<>(), new ArrayList<>()));
  }

  @Override
  public void endList() {
    add(new Content.Items(ImmutableList.copyOf(open.pop().values())));
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
    add(text, Content.Scalar.Type.TEXT);
  }

  @Override
  public void day(LocalDate day) {
    add(day.toString(), Content.Scalar.Type.DAY);
  }

  @Override
  public void number(long number) {
    add(String.valueOf(number), Content.Scalar.Type.NUMBER);
  }

  @Override
  public void number(BigDecimal number) {
    add(number.toPlainString(), Content.Scalar.Type.NUMBER);
  }

  @Override
  public void number(double number) {
    number(BigDecimal.valueOf(number));
  }

  @Override
  public void flag(boolean flag) {
    add(String.valueOf(flag), Content.Scalar.Type.FLAG);
  }

  @Override
  public void nothing() {
    throw new IllegalStateException("No document says nothing.");
  }

  @Override
  public void end() {}
}
