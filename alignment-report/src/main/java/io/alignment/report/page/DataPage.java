package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.MetricValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every number of a report. A table of all of them would be slow in a browser if they are many; the
 * rest is kept as text then, in which the script of the page searches.
 */
public final class DataPage {

  private static final int MOST_IN_TABLE = 2000;

  private final Page page;
  private final List<MetricValue> all;

  /**
   * Prepares the page.
   *
   * @param page the report
   */
  public DataPage(Page page) {
    this.page = page;
    all = ImmutableList.copyOf(page.numbers().all());
  }

  /** {@return all numbers} */
  public List<MetricValue> all() {
    return all;
  }

  /** {@return those that stand in the table} */
  public List<MetricValue> shown() {
    return all.subList(0, Math.min(MOST_IN_TABLE, all.size()));
  }

  /** {@return whether there are more} */
  public boolean hasMore() {
    return all.size() > MOST_IN_TABLE;
  }

  /**
   * {@return the others, a line each: meaning, subject, value and ids with tabulators between them}
   */
  public String rest() {
    return all.stream()
        .skip(MOST_IN_TABLE)
        .map(
            it ->
                String.join(
                    "\t",
                    page.meaning(it.metric()),
                    escaped(subject(it)),
                    page.numbers().shown(it).text(),
                    it.metric().id() + " " + escaped(it.subject())))
        .collect(Collectors.joining("\n"));
  }

  private String subject(MetricValue figure) {
    return page.isElement(figure.metric(), figure.subject())
        ? page.name(figure.subject())
        : page.phrases().group(figure.subject());
  }

  /** Keeps a text from ending its line, or the part of the page in which it stands. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("<", "\\l")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
