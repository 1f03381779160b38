package io.alignment.planner.web;

import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import io.alignment.planner.show.Language;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that was written down of how work stood on a day.
 *
 * @param date the day
 * @param day the day, for people
 * @param what what was said
 * @param note a note; may be empty
 */
record Said(LocalDate date, String day, String what, String note) {

  private static final int MOST = 12;

  /** Returns what was written down of late, the newest first. */
  static List<Said> of(WorkItem work, Strategy strategy, Language language) {
    Words words = language.words();
    List<Said> all = new ArrayList<>();
    work.checkIns().forEach(it -> all.add(of(it, words)));
    if (work instanceof Objective) {
      strategy
          .withoutDropped()
          .objective(work.id())
          .map(Objective::measures)
          .orElse(List.of())
          .forEach(it -> it.readings().forEach(read -> all.add(of(read, it, words))));
    }
    return all.stream().sorted(Comparator.comparing(Said::date).reversed()).limit(MOST).toList();
  }

  private static Said of(CheckIn it, Words words) {
    List<String> parts = new ArrayList<>();
    it.status().ifPresent(status -> parts.add(words.word(status)));
    if (it.confidence().isPresent()) {
      parts.add(words.percent(it.confidence().getAsDouble()) + " sure");
    }
    if (it.progress().isPresent()) {
      parts.add(words.percent(it.progress().getAsDouble()) + " done");
    }
    it.by().ifPresent(by -> parts.add("said " + by));
    return new Said(
        it.date(), words.day(it.date()), String.join(", ", parts), it.note().orElse(""));
  }

  private static Said of(Reading it, Measure measure, Words words) {
    String value = words.number(BigDecimal.valueOf(it.value()));
    return new Said(
        it.date(),
        words.day(it.date()),
        measure.name() + ": " + value + measure.unit().map(unit -> " " + unit).orElse(""),
        it.note().orElse(""));
  }
}
