package io.alignment.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import tools.jackson.core.SerializableString;

/**
 * Writes YAML as a person would: in blocks, prose over several lines as it is, and quotes wherever
 * any reader of YAML could take a text for something else.
 */
final class YamlOutput implements Output {

  /** Texts that need no quotes anywhere; whether they look like a number is asked besides. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N} ._/()+-]*(?<! )");

  /** Prose that a literal block holds exactly: no trailing blanks, no odd characters. */
  private static final Pattern PROSE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc}\\p{Sm}\\n ]*");

  private static final ImplicitTuple NO_TAG = new ImplicitTuple(true, true);

  private final Writer writer;
  private final Emitter emitter;

  YamlOutput(Writer writer) {
    this.writer = writer;
    DumpSettings settings =
        DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();
    emitter = new Emitter(settings, new Sink(writer));
    emitter.emit(new StreamStartEvent());
    emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
  }

  @Override
  public void startObject() {
    emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
  }

  @Override
  public void endObject() {
    emitter.emit(new MappingEndEvent());
  }

  @Override
  public void startList() {
    emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
  }

  @Override
  public void endList() {
    emitter.emit(new SequenceEndEvent());
  }

  @Override
  public void name(String name) {
    scalar(name, isPlain(name) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }

  @Override
  public void name(SerializableString name) {
    name(name.getValue());
  }

  @Override
  public void text(String text) {
    if (isPlain(text)) {
      scalar(text, ScalarStyle.PLAIN);
    } else {
      scalar(text, isProse(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    }
  }

  /** Says whether a text needs no quotes, wherever it stands. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && YamlTokens.isText(text);
  }

  /** Returns a text in double quotes, in one line. */
  static String quoted(String text) {
    if (text.isEmpty()) {
      return "\"\""; // For the engine this is no document of its own.
    }
    StringWriter writer = new StringWriter();
    YamlOutput output = new YamlOutput(writer);
    output.scalar(text, ScalarStyle.DOUBLE_QUOTED);
    output.end();
    return writer.toString().strip();
  }

  private static boolean isProse(String text) {
    return text.indexOf('\n') >= 0 && !text.contains(" \n") && PROSE.matcher(text).matches();
  }

  @Override
  public void day(LocalDate day) {
    scalar(day.toString(), ScalarStyle.PLAIN);
  }

  @Override
  public void number(long number) {
    scalar(String.valueOf(number), ScalarStyle.PLAIN);
  }

  @Override
  public void number(BigDecimal number) {
    scalar(number.toPlainString(), ScalarStyle.PLAIN);
  }

  @Override
  public void number(double number) {
    number(BigDecimal.valueOf(number));
  }

  @Override
  public void flag(boolean flag) {
    scalar(String.valueOf(flag), ScalarStyle.PLAIN);
  }

  @Override
  public void nothing() {
    scalar("null", ScalarStyle.PLAIN);
  }

  @Override
  public void end() {
    emitter.emit(new DocumentEndEvent(false));
    emitter.emit(new StreamEndEvent());
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void scalar(String text, ScalarStyle style) {
    emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), NO_TAG, text, style));
  }

  /** Lets the emitter write to a writer. */
  private record Sink(Writer writer) implements StreamDataWriter {
    @Override
    public void write(String text) {
      write(text, 0, text.length());
    }

    @Override
    public void write(String text, int offset, int length) {
      try {
        writer.write(text, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
