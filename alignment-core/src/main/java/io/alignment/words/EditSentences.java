package io.alignment.words;

import io.alignment.model.Allocation;
import io.alignment.model.CommonUnits;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells edits in words, from templates. */
final class EditSentences {

  private static final int MOST = 10;
  private static final int MOST_GOALS = 3;

  private final Words words;
  private final Templates templates;
  private final Strategy strategy;
  private final CommonUnits units;

  EditSentences(Words words, Templates templates, Strategy strategy) {
    this.words = words;
    this.templates = templates;
    this.strategy = strategy;
    units = CommonUnits.always(strategy);
  }

  String tell(Edit edit) {
    if (edit instanceof Edit.All all) {
      return Leading.of(all)
          .map(this::lead)
          .orElseGet(() -> words.list(together(all.changes()), MOST));
    }
    if (edit instanceof Edit.Move move) {
      return fill("edit.move", values(move));
    }
    if (edit instanceof Edit.Give it) {
      return amount("edit.give", it.amount(), it.resource(), it.work());
    }
    if (edit instanceof Edit.Take it) {
      return amount("edit.take", it.amount(), it.resource(), it.work());
    }
    if (edit instanceof Edit.SetDays it) {
      return fill(
          "edit.days",
          Map.of(
              "item", name(it.item()),
              "start", it.start().toString(),
              "due", it.due().toString()));
    }
    if (edit instanceof Edit.SetDue it) {
      return fill("edit.due", Map.of("item", name(it.item()), "due", it.due().toString()));
    }
    if (edit instanceof Edit.Update it) {
      return fill("edit.update", Map.of("element", name(it.element().id())));
    }
    if (edit instanceof Edit.AddReading it) {
      return fill(
          "edit.reading",
          Map.of(
              "objective", name(it.objective()),
              "measure", words.quoted(it.measure()),
              "date", it.reading().date().toString(),
              "value", words.number(it.reading().value())));
    }
    if (edit instanceof Edit.Drop it) {
      return fill("edit.drop", Map.of("item", name(it.item())));
    }
    if (edit instanceof Edit.Add it) {
      return add(it);
    }
    if (edit instanceof Edit.Link it) {
      return relation("edit.link", it.relation());
    }
    if (edit instanceof Edit.Unlink it) {
      return relation("edit.unlink", it.relation());
    }
    return edit.toString();
  }

  private String add(Edit.Add add) {
    Map<String, String> values = new HashMap<>();
    if (add.element() instanceof Resource it && it.kind() == Resource.Kind.HUMAN) {
      values.put("targets", ends(add, false, Set.of(Relation.Kind.ALLOCATION)));
      it.capacity().ifPresent(amount -> values.put("amount", words.number(amount)));
      values.put("unit", it.unit().orElse(""));
      if (!it.skills().isEmpty()) {
        values.put(
            "skills",
            words.list(it.skillNames().stream().sorted().map(words::quoted).toList(), MOST));
      }
      return fill("edit.add.person", values);
    }
    values.put("element", words.quoted(add.element().name()));
    values.put(
        "targets", ends(add, false, Set.of(Relation.Kind.SUPPORT, Relation.Kind.MEMBERSHIP)));
    values.put("owners", ends(add, true, Set.of(Relation.Kind.OWNERSHIP)));
    boolean isOwned = add.relations().stream().anyMatch(Ownership.class::isInstance);
    if (isOwned
        && add.element() instanceof Initiative it
        && it.kind() == Initiative.Kind.TRAINING
        && it.start().isPresent()
        && it.due().isPresent()) {
      values.put(
          "owners", ends(add, true, Set.of(Relation.Kind.OWNERSHIP, Relation.Kind.PARTICIPATION)));
      values.put("start", it.start().get().toString());
      values.put("due", it.due().get().toString());
      return fill("edit.add.training", values);
    }
    return fill(isOwned ? "edit.add.owned" : "edit.add", values);
  }

  /** Tells who answers for which goals from now on, those below others only by their number. */
  private String lead(Leading leading) {
    List<String> told = new ArrayList<>();
    leading
        .byLeader()
        .forEach(
            (leader, goals) -> {
              List<String> heads =
                  Leading.heads(goals, strategy).entrySet().stream()
                      .map(it -> head(it.getKey(), it.getValue()))
                      .toList();
              told.add(
                  fill(
                      told.isEmpty() ? "edit.lead" : "edit.lead.next",
                      Map.of("source", name(leader), "targets", words.list(heads, MOST_GOALS))));
            });
    return words.list(told, MOST);
  }

  private String head(String goal, int below) {
    return below == 0
        ? name(goal)
        : fill("edit.lead.below", Map.of("target", name(goal), "count", String.valueOf(below)));
  }

  /** Tells moves of several resources between the same two, and of one to several, together. */
  private List<String> together(List<Edit> edits) {
    List<String> told = new ArrayList<>();
    Set<String> stopped =
        edits.stream()
            .filter(Edit.Drop.class::isInstance)
            .map(it -> ((Edit.Drop) it).item())
            .collect(Collectors.toSet());
    Set<Edit> done = new HashSet<>();
    for (Edit edit : edits) {
      if (!done.add(edit)) {
        continue;
      }
      List<Edit.Move> moves =
          edit instanceof Edit.Move first
              ? edits.stream()
                  .filter(Edit.Move.class::isInstance)
                  .map(Edit.Move.class::cast)
                  .filter(it -> it.from().equals(first.from()))
                  .toList()
              : List.of();
      if (moves.size() > 1 && moves.stream().map(Edit.Move::to).distinct().count() == 1) {
        told.add(together("edit.move.several", moves, stopped));
        done.addAll(moves);
      } else if (moves.size() > 1
          && moves.stream().map(Edit.Move::resource).distinct().count() == 1) {
        told.add(together("edit.move.apart", moves, stopped));
        done.addAll(moves);
      } else if (edit instanceof Edit.Move it && stopped.contains(it.from())) {
        told.add(fill("edit.move.freed", values(it)));
      } else {
        told.add(tell(edit));
      }
    }
    return told;
  }

  private String together(String key, List<Edit.Move> moves, Set<String> stopped) {
    Edit.Move first = moves.get(0);
    List<String> parts = moves.stream().map(it -> fill(key + ".part", values(it))).toList();
    Map<String, String> values = new HashMap<>(values(first));
    values.put("parts", words.list(parts, parts.size()));
    return fill(stopped.contains(first.from()) ? key + ".freed" : key, values);
  }

  private Map<String, String> values(Edit.Move move) {
    return Map.of(
        "amount", number(move.amount(), move.resource()),
        "unit", common(move.resource()),
        "resource", name(move.resource()),
        "from", name(move.from()),
        "to", name(move.to()));
  }

  private String amount(String key, BigDecimal amount, String resource, String work) {
    return fill(
        key,
        Map.of(
            "amount", number(amount, resource),
            "unit", common(resource),
            "resource", name(resource),
            "work", name(work)));
  }

  /** Tells the other ends of some relations of what is added. */
  private String ends(Edit.Add add, boolean isOfSource, Set<Relation.Kind> kinds) {
    return names(
        add.relations().stream()
            .filter(it -> kinds.contains(it.kind()))
            .map(it -> isOfSource ? it.source() : it.target())
            .toList());
  }

  private String names(List<String> ids) {
    return words.list(ids.stream().map(this::name).toList(), MOST);
  }

  private String relation(String key, Relation relation) {
    Map<String, String> values = new HashMap<>();
    values.put("source", name(relation.source()));
    values.put("target", name(relation.target()));
    values.put("kind", words.word(relation.kind()));
    String kind = key + "." + relation.kind().name().toLowerCase(Locale.ROOT);
    if (relation instanceof Allocation allocation && allocation.amount().isPresent()) {
      values.put("amount", number(allocation.amount().get(), allocation.source()));
      values.put("unit", common(allocation.source()));
      Optional<BigDecimal> before = before(allocation);
      before.ifPresent(it -> values.put("before", number(it, allocation.source())));
      if (before.isPresent() && templates.has(kind + ".more")) {
        return fill(kind + ".more", values);
      }
    }
    return fill(templates.has(kind) ? kind : key, values);
  }

  private Optional<BigDecimal> before(Allocation allocation) {
    return strategy.outgoing(allocation.source(), Allocation.class).stream()
        .filter(it -> it.target().equals(allocation.target()))
        .filter(it -> it.distinction().equals(allocation.distinction()))
        .flatMap(it -> it.amount().stream())
        .findFirst();
  }

  /** Tells an amount as others are told, unless what its unit is changes from day to day. */
  private String number(BigDecimal amount, String resource) {
    return words.number(units.common(amount, unit(resource)));
  }

  private String common(String resource) {
    return units.common(unit(resource));
  }

  private String unit(String resource) {
    return strategy
        .element(resource)
        .filter(Resource.class::isInstance)
        .flatMap(it -> ((Resource) it).unit())
        .orElse("");
  }

  private String name(String id) {
    return words.name(id, strategy);
  }

  private String fill(String key, Map<String, String> values) {
    return templates.has(key)
        ? templates.fill(key, values)
        : key + values.values().stream().sorted().collect(Collectors.joining(" ", " ", ""));
  }
}
