package io.alignment.interchange.table;

import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.model.CheckIn;
import io.alignment.model.Measure;
import io.alignment.model.Perspective;
import io.alignment.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element as rows tell of it, bit by bit. */
final class Draft {

  /** What it belongs to, as a cell says. */
  record Link(Cell cell, Table table) {}

  /** A number of a measure and where it stands. */
  record Value(Quantity quantity, Cell cell) {}

  /** A number of a measure as of a day. */
  record Measured(LocalDate day, Value value) {}

  final Of kind;
  final String name;
  final String origin;

  /** The id in the source; empty if there is none that can be kept. */
  String sourceId = "";

  /** The id in the strategy; blank until all are known. */
  String id = "";

  /** What it belongs to by where it stands. */
  @Nullable Draft parent;

  /** Whether a row was about it, not only about what belongs to it. */
  boolean isTold;

  final List<Link> links = new ArrayList<>(0);
  Map<String, Draft> children = Map.of();
  Map<String, String> properties = Map.of();
  Set<String> tags = Set.of();
  Set<String> owners = Set.of();
  Set<String> teams = Set.of();

  /** The parts of the organization that it stands in, from the top down. */
  Set<String> units = Set.of();

  final List<CheckIn> checkIns = new ArrayList<>(0);
  final List<Measured> readings = new ArrayList<>(0);
  final Map<Field, Value> values = new HashMap<>(0);
  Optional<String> description = Optional.empty();
  Optional<LocalDate> start = Optional.empty();
  Optional<LocalDate> due = Optional.empty();
  Optional<Status> status = Optional.empty();
  Optional<Perspective> perspective = Optional.empty();
  Optional<String> unit = Optional.empty();
  Optional<String> metric = Optional.empty();
  Optional<Measure.Better> better = Optional.empty();
  boolean isBound;
  boolean isMilestone;
  OptionalDouble weight = OptionalDouble.empty();
  OptionalDouble progress = OptionalDouble.empty();

  Draft(Of kind, String name, String origin) {
    this.kind = kind == Of.LEVEL || kind == Of.ROW ? Of.OBJECTIVE : kind;
    this.name = name;
    this.origin = origin;
  }

  /** Returns names with more of them; most elements have none or one. */
  static Set<String> with(Set<String> names, Collection<String> more) {
    if (names.isEmpty() && more.size() == 1) {
      return Set.copyOf(more);
    }
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    return all;
  }

  /** Keeps something as a property; what is said twice stands there once. */
  void keep(String key, String text) {
    if (properties.isEmpty()) {
      properties = new LinkedHashMap<>();
    }
    properties.merge(key, text, (old, added) -> old.equals(added) ? old : old + "; " + added);
  }
}
