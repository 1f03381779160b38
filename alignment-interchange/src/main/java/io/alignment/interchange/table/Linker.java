package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Of;
import io.alignment.model.Membership;
import io.alignment.model.Relation;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds to what elements belong, and makes the relations that say so. */
final class Linker {

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(weight|id)\\s*:\\s*([\\p{L}\\d._-]+)");
  private static final Pattern WEIGHTED =
      Pattern.compile("(.*\\S)\\s*\\(\\s*(?:weight:?\\s*)?(\\d+(?:\\.\\d+)?)\\s*%?\\s*\\)");

  private final Drafts drafts;
  private final Map<Table, Layout> layouts;
  private final LossList losses;
  private final Set<Draft> members = new HashSet<>();
  private final Set<Draft> keyResults = new HashSet<>();

  /** Makes the relations of elements. */
  Linker(Drafts drafts, List<Layout> layouts, LossList losses) {
    this.drafts = drafts;
    this.losses = losses;
    this.layouts = new HashMap<>();
    layouts.forEach(it -> this.layouts.put(it.table(), it));
  }

  /** A part of a cell that names what something belongs to, and how much. */
  private record Reference(String to, OptionalDouble weight) {}

  /** Takes the relations of something to what it belongs to. */
  interface Target {
    void add(Relation relation, String origin);
  }

  void link(Draft draft, Target target) {
    Map<Draft, OptionalDouble> uppers = new LinkedHashMap<>();
    Draft above = draft.parent;
    if (above != null) {
      uppers.put(above, OptionalDouble.empty());
    }
    Map<Draft, Cell> cells = new HashMap<>();
    for (Draft.Link link : draft.links) {
      resolve(link, draft)
          .forEach(
              (upper, weight) -> {
                uppers.merge(upper, weight, (old, it) -> it.isPresent() ? it : old);
                cells.put(upper, link.cell());
              });
    }
    uppers.forEach(
        (upper, weight) -> {
          Relation relation = relation(draft, upper, weight.isPresent() ? weight : draft.weight);
          String origin = cells.containsKey(upper) ? cells.get(upper).place() : draft.origin;
          if (relation == null) {
            losses.add("table.cannot-support", origin, Fate.DROPPED, draft.name, upper.name);
          } else {
            target.add(relation, origin);
          }
        });
    boolean isWeighed = uppers.keySet().stream().anyMatch(it -> it.kind != Of.INITIATIVE);
    if (draft.weight.isPresent() && !isWeighed && draft.kind != Of.VISION) {
      String weight = Quantity.plain(draft.weight.getAsDouble());
      losses.add("table.no-weight", draft.origin, Fate.KEPT_AS_PROPERTY, draft.name, weight);
      draft.keep("weight", weight);
    }
    if (draft.kind == Of.KEY_RESULT && !keyResults.contains(draft)) {
      losses.add("table.no-objective", draft.origin, Fate.FLATTENED, draft.name);
    }
  }

  private @Nullable Relation relation(Draft draft, Draft upper, OptionalDouble weight) {
    Support support = Support.of(draft.id, upper.id, weight.orElse(1));
    if (draft.kind == Of.INITIATIVE && upper.kind == Of.INITIATIVE) {
      return members.add(draft) ? Membership.of(draft.id, upper.id) : null;
    }
    if (draft.kind == Of.VISION
        || upper.kind == Of.INITIATIVE
        || (draft.kind == Of.INITIATIVE && upper.kind == Of.VISION)) {
      return null;
    }
    boolean isKeyResult =
        draft.kind == Of.KEY_RESULT && upper.kind == Of.OBJECTIVE && keyResults.add(draft);
    return isKeyResult ? support.asKeyResult() : support;
  }

  // What cells name

  private Map<Draft, OptionalDouble> resolve(Draft.Link link, Draft draft) {
    Map<Draft, OptionalDouble> found = new LinkedHashMap<>();
    String text = link.cell().text();
    Optional<Draft> whole = find(link, text, draft);
    if (whole.isPresent()) {
      found.put(whole.get(), OptionalDouble.empty());
      return found;
    }
    List<String> unknown = new ArrayList<>();
    List<String> several = new ArrayList<>();
    for (Reference reference : references(text)) {
      String to = reference.to();
      find(link, to, draft)
          .ifPresentOrElse(
              it -> found.put(it, reference.weight()),
              () -> (drafts.isNamed(to) ? several : unknown).add(to));
    }
    keep("table.unknown-parent", unknown, link.cell(), draft);
    keep("table.several-parents", several, link.cell(), draft);
    return found;
  }

  private void keep(String code, List<String> names, Cell cell, Draft draft) {
    if (!names.isEmpty()) {
      losses.cell(code, cell, Fate.KEPT_AS_PROPERTY, String.join(", ", names));
      draft.keep(cell.header(), cell.text());
    }
  }

  private Optional<Draft> find(Draft.Link link, String text, Draft draft) {
    Layout layout = layouts.get(link.table());
    String key = layout == null ? text : Identity.key(layout, link.cell().column(), text);
    Optional<Draft> byId =
        drafts
            .identified(link.table(), key, it -> it != draft && isAbove(it, draft))
            .or(
                () ->
                    drafts.identified(link.table(), text, it -> it != draft && isAbove(it, draft)));
    return byId.or(() -> drafts.named(text, it -> it != draft && isAbove(it, draft)))
        .or(() -> drafts.named(text, it -> it != draft && it.kind == Of.OBJECTIVE));
  }

  /** Says whether something may belong to something else by its kind. */
  private static boolean isAbove(Draft upper, Draft draft) {
    return draft.kind != Of.VISION && upper.kind.compareTo(draft.kind) <= 0;
  }

  private static List<Reference> references(String text) {
    Matcher named = NAMED.matcher(text);
    List<Reference> found = new ArrayList<>();
    OptionalDouble weight = OptionalDouble.empty();
    while (named.find()) {
      if (named.group(1).equalsIgnoreCase("id")) {
        found.add(new Reference(named.group(2), weight));
        weight = OptionalDouble.empty();
      } else {
        weight = number(named.group(2));
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).weight().isEmpty()) {
          found.set(last, new Reference(found.get(last).to(), weight));
          weight = OptionalDouble.empty();
        }
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (String part : Names.list(text)) {
      Matcher weighted = WEIGHTED.matcher(part);
      found.add(
          weighted.matches()
              ? new Reference(weighted.group(1), number(weighted.group(2)))
              : new Reference(part, OptionalDouble.empty()));
    }
    return found;
  }

  private static OptionalDouble number(String text) {
    return text.matches("\\d{1,15}(\\.\\d{1,15})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
