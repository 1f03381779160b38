package io.alignment.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Puts every field and item of a JSON document on a line of its own, indented by two spaces. As a
 * large part of a document is this, it is written in pieces that are made once.
 */
final class JsonIndenter implements PrettyPrinter {

  private static final int USUAL_DEPTH = 16;
  private static final SerializableString COLON = new SerializedString(": ");
  private static final SerializableString[] LINES = lines("\n");
  private static final SerializableString[] NEXT_LINES = lines(",\n");

  private int depth;

  private static SerializableString[] lines(String end) {
    SerializableString[] lines = new SerializableString[USUAL_DEPTH];
    for (int depth = 0; depth < lines.length; depth++) {
      lines[depth] = line(end, depth);
    }
    return lines;
  }

  private static SerializableString line(String end, int depth) {
    return new SerializedString(end + "  ".repeat(depth));
  }

  private void startLine(JsonGenerator generator) {
    generator.writeRaw(depth < USUAL_DEPTH ? LINES[depth] : line("\n", depth));
  }

  private void startNextLine(JsonGenerator generator) {
    generator.writeRaw(depth < USUAL_DEPTH ? NEXT_LINES[depth] : line(",\n", depth));
  }

  private void end(JsonGenerator generator, int parts, char bracket) {
    depth--;
    if (parts > 0) {
      startLine(generator);
    }
    generator.writeRaw(bracket);
  }

  @Override
  public void writeStartObject(JsonGenerator generator) {
    generator.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator generator) {
    startLine(generator);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator generator) {
    generator.writeRaw(COLON);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator generator) {
    startNextLine(generator);
  }

  @Override
  public void writeEndObject(JsonGenerator generator, int fields) {
    end(generator, fields, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator generator) {
    generator.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator generator) {
    startLine(generator);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator generator) {
    startNextLine(generator);
  }

  @Override
  public void writeEndArray(JsonGenerator generator, int items) {
    end(generator, items, ']');
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator generator) {
    throw new IllegalStateException("A document is one value.");
  }
}
