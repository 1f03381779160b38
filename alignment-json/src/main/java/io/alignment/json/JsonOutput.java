package io.alignment.json;

import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON, indented by two spaces, the same bytes everywhere. */
final class JsonOutput implements Output {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final JsonGenerator generator;

  JsonOutput(Writer writer) {
    generator = FACTORY.createGenerator(new Indented(), writer);
  }

  JsonOutput(OutputStream out) {
    generator = FACTORY.createGenerator(new Indented(), out);
  }

  @Override
  public void startObject() {
    generator.writeStartObject();
  }

  @Override
  public void endObject() {
    generator.writeEndObject();
  }

  @Override
  public void startList() {
    generator.writeStartArray();
  }

  @Override
  public void endList() {
    generator.writeEndArray();
  }

  @Override
  public void name(String name) {
    generator.writeName(name);
  }

  @Override
  public void name(SerializableString name) {
    generator.writeName(name);
  }

  @Override
  public void text(String text) {
    generator.writeString(text);
  }

  @Override
  public void day(LocalDate day) {
    text(day.toString());
  }

  @Override
  public void number(long number) {
    generator.writeNumber(number);
  }

  @Override
  public void number(BigDecimal number) {
    generator.writeNumber(number.toPlainString());
  }

  @Override
  public void number(double number) {
    generator.writeNumber(number);
  }

  @Override
  public void flag(boolean flag) {
    generator.writeBoolean(flag);
  }

  @Override
  public void nothing() {
    generator.writeNull();
  }

  @Override
  public void end() {
    generator.writeRaw('\n');
    generator.flush();
  }

  /** Tells Jackson to indent. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new JsonIndenter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
