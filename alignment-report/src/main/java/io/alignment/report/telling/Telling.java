package io.alignment.report.telling;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Severity;
import io.alignment.report.phrases.Text;
import java.util.List;

/**
 * What there is to tell people of an answer, of a comparison or of a whole report: one form, made
 * of parts, that every {@link Format} writes in its way.
 *
 * @param parts the parts, from the first to the last
 */
public record Telling(List<Part> parts) {

  public Telling {
    parts = ImmutableList.copyOf(parts);
  }

  /** A part of what is told. */
  public sealed interface Part permits Line, Table, Found, Brief, Detail {

    /** Writes this part. */
    void writeTo(Format format);
  }

  /** What a line is to those around it. */
  public enum Role {
    /** What all of it is about. */
    TITLE,
    /** What the parts that follow are about. */
    HEADING,
    /** What some of those parts are about. */
    SUBHEADING,
    /** A paragraph. */
    PARAGRAPH,
    /** A paragraph of its own that begins with what it is about. */
    POINT,
    /** One of a list. */
    ITEM,
    /** More about the part before. */
    DETAIL,
    /** A place, for those who look further. */
    REFERENCE,
    /** Ids, for those who ask for them. */
    IDS,
    /** Nothing but a little room: something else begins. */
    SPACE
  }

  /**
   * Words that stand by themselves.
   *
   * @param role what they are to the others
   * @param text what they say
   */
  public record Line(Role role, Text text) implements Part {
    @Override
    public void writeTo(Format format) {
      format.line(role, text);
    }
  }

  /**
   * Rows of fields below each other. One of a single column of fields, without headings, is a list
   * of facts.
   *
   * @param columns the headings, that of the rows' labels first; empty if there are none
   * @param rows the rows
   * @param inBrief how many columns are told in brief, that of the labels among them
   */
  public record Table(List<Text> columns, List<Row> rows, int inBrief) implements Part {

    public Table {
      columns = ImmutableList.copyOf(columns);
      rows = ImmutableList.copyOf(rows);
    }

    /** {@return whether it is a list of facts: a label and a field each, and no more} */
    public boolean isFacts() {
      return columns.isEmpty()
          && rows.stream()
              .allMatch(it -> it.cells().size() == 1 && it.level() == 0 && it.notes().isEmpty());
    }

    /** {@return whether rows are parts of others} */
    public boolean isGrouped() {
      return rows.stream().anyMatch(it -> it.level() > 0);
    }

    private Table brief() {
      return new Table(
          columns.subList(0, Math.min(inBrief, columns.size())),
          rows.stream().map(it -> it.brief(inBrief - 1)).toList(),
          inBrief);
    }

    @Override
    public void writeTo(Format format) {
      format.table(format.hasRoom() ? this : brief());
    }
  }

  /**
   * A row of a table.
   *
   * @param level 0, or 1 if it is a part of what stands above
   * @param label of what it tells
   * @param cells its fields
   * @param notes more about it
   */
  public record Row(int level, Text label, List<Cell> cells, List<Text> notes) {

    public Row {
      cells = ImmutableList.copyOf(cells);
      notes = ImmutableList.copyOf(notes);
    }

    private Row brief(int most) {
      return new Row(level, label, cells.subList(0, Math.min(most, cells.size())), notes);
    }
  }

  /**
   * A finding.
   *
   * @param severity how bad it is
   * @param label that in a word
   * @param what what is wrong
   */
  public record Found(Severity severity, String label, Text what) implements Part {
    @Override
    public void writeTo(Format format) {
      format.found(this);
    }
  }

  /**
   * What is told where there is no room for details.
   *
   * @param parts the parts
   */
  public record Brief(List<Part> parts) implements Part {

    public Brief {
      parts = ImmutableList.copyOf(parts);
    }

    @Override
    public void writeTo(Format format) {
      if (!format.hasRoom()) {
        parts.forEach(it -> it.writeTo(format));
      }
    }
  }

  /**
   * What is told where there is room for it.
   *
   * @param parts the parts
   */
  public record Detail(List<Part> parts) implements Part {

    public Detail {
      parts = ImmutableList.copyOf(parts);
    }

    @Override
    public void writeTo(Format format) {
      if (format.hasRoom()) {
        parts.forEach(it -> it.writeTo(format));
      }
    }
  }

  /** Writes all of it, part by part. */
  public void writeTo(Format format) {
    parts.forEach(part -> part.writeTo(format));
  }
}
