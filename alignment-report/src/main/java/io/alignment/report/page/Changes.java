package io.alignment.report.page;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.objectives.Progress;
import io.alignment.drift.Drift;
import io.alignment.drift.DriftWords;
import io.alignment.model.Relation;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.svg.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What has changed in each element since an older version, for the map. */
final class Changes {

  private static final int MOST_FIELDS = 3;

  /** What moved by less than a hundredth of the whole would only hide what moved more. */
  private static final double LEAST_MOVE = 0.01;

  /** By id; the gravest change of an element comes first and gives the tag. */
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();

  private final Phrases phrases;

  private Changes(Phrases phrases) {
    this.phrases = phrases;
  }

  static Map<String, Note> of(Drift drift, Phrases phrases) {
    Changes changes = new Changes(phrases);
    drift.elements().added().forEach(it -> changes.note(it.id(), "new"));
    for (Drift.ChangedElement it : drift.elements().changed()) {
      List<String> fields =
          it.fields().stream().map(field -> DriftWords.field(field, phrases.words())).toList();
      changes.note(it.id(), "edited", phrases.words().list(fields, MOST_FIELDS));
    }
    drift.reowned().forEach(it -> changes.note(it.id(), "new-owner"));
    drift.reparented().forEach(it -> changes.note(it.id(), "moved"));
    changes.given(drift.relations());
    for (Drift.Move move : drift.numbers()) {
      if (move.metric().equals(Priorities.PRIORITY.id())) {
        changes.moved(move, "weight");
      } else if (move.metric().equals(Progress.CATALOGUE.metric("objective.progress").id())) {
        changes.moved(move, "progress");
      }
    }
    ImmutableMap.Builder<String, Note> all = ImmutableMap.builder();
    changes.notes.forEach(
        (id, list) ->
            all.put(
                id,
                new Note(
                    list.get(0).tag(),
                    String.join(". ", list.stream().map(Note::sentence).toList()))));
    return all.buildOrThrow();
  }

  private void given(Drift.Relations relations) {
    for (Drift.ChangedRelation it : relations.changed()) {
      if (it.kind() == Relation.Kind.ALLOCATION) {
        List<String> fields =
            it.fields().stream().map(field -> DriftWords.field(field, phrases.words())).toList();
        note(it.target(), "given", phrases.words().list(fields, MOST_FIELDS));
      }
    }
    Stream.concat(relations.added().stream(), relations.removed().stream())
        .filter(it -> it.kind() == Relation.Kind.ALLOCATION)
        .map(Drift.ListedRelation::target)
        .distinct()
        .forEach(id -> note(id, "given-else"));
  }

  private void note(String id, String what, Object... arguments) {
    notes
        .computeIfAbsent(id, it -> new ArrayList<>())
        .add(
            new Note(
                phrases.plain("changed." + what + ".tag"),
                phrases.plain("changed." + what, arguments)));
  }

  /** What was not there before has no number that moved. */
  private void moved(Drift.Move move, String what) {
    OptionalDouble before = move.before();
    if (before.isPresent()
        && move.after().isPresent()
        && Math.abs(move.after().getAsDouble() - before.getAsDouble()) >= LEAST_MOVE) {
      boolean up = move.after().getAsDouble() > before.getAsDouble();
      note(move.subject(), what + (up ? "-up" : "-down"), phrases.percent(before.getAsDouble()));
    }
  }
}
