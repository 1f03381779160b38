package io.alignment.interchange.table;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.internal.Ids;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.ElementBuilder;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.PartialStrategy;
import io.alignment.model.Participation;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Vision;
import io.alignment.model.WorkItemBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a strategy of what rows told. */
final class StrategyMaker {

  private final Drafts drafts;
  private final List<Layout> layouts;
  private final LossList losses;
  private final StrategyBuilder builder;
  private final Ids ids = new Ids();
  private final Map<String, String> functions = new LinkedHashMap<>();

  StrategyMaker(String name, Drafts drafts, List<Layout> layouts, LossList losses) {
    this.drafts = drafts;
    this.layouts = layouts;
    this.losses = losses;
    builder = Strategy.builder(name);
  }

  Imported make() {
    giveIds();
    Linker linker = new Linker(drafts, layouts, losses);
    drafts.all().forEach(it -> linker.link(it, builder::add));
    drafts.all().forEach(this::addElement);
    addFunctions();
    PartialStrategy made = builder.buildValid();
    for (Problem problem : made.problems()) {
      losses.add(
          "table.left-out", problem.origin().orElse("the file"), Fate.DROPPED, problem.message());
    }
    return new Imported(made.strategy(), losses.list());
  }

  private void giveIds() {
    for (Draft it : drafts.all()) {
      if (!it.sourceId.isEmpty() && ids.take(it.sourceId)) {
        it.id = it.sourceId;
      }
    }
    for (Draft it : drafts.all()) {
      if (it.id.isEmpty()) {
        it.id = ids.from(it.name, it.kind.word());
      }
    }
  }

  // Elements

  private void addElement(Draft draft) {
    switch (draft.kind) {
      case VISION -> builder.add(vision(draft), draft.origin);
      case INITIATIVE -> builder.add(initiative(draft), draft.origin);
      default -> builder.add(objective(draft), draft.origin);
    }
  }

  private Vision vision(Draft draft) {
    Vision.Builder vision = Vision.builder(draft.id, draft.name);
    draft.due.ifPresent(vision::horizon);
    draft.start.ifPresent(it -> leaveAside(draft, "start", it.toString()));
    draft.status.ifPresent(it -> leaveAside(draft, "status", Folded.word(it)));
    draft.perspective.ifPresent(it -> leaveAside(draft, "perspective", Folded.word(it)));
    String who = String.join("; ", draft.owners);
    if (!who.isEmpty()) {
      leaveAside(draft, "owner", who);
    }
    draft.teams = Draft.with(draft.teams, draft.units);
    String teams = String.join("; ", draft.teams);
    if (!teams.isEmpty()) {
      leaveAside(draft, "team", teams);
    }
    draft.weight.ifPresent(it -> leaveAside(draft, "weight", Quantity.plain(it)));
    leaveMeasureAside(draft);
    return about(vision, draft).build();
  }

  private Initiative initiative(Draft draft) {
    Initiative.Builder initiative = Initiative.builder(draft.id, draft.name);
    draft.progress.ifPresent(initiative::progress);
    draft.perspective.ifPresent(it -> leaveAside(draft, "perspective", Folded.word(it)));
    leaveMeasureAside(draft);
    work(initiative, draft);
    return about(initiative, draft).build();
  }

  private Objective objective(Draft draft) {
    Objective.Builder objective = Objective.builder(draft.id, draft.name);
    draft.perspective.ifPresent(objective::perspective);
    new MeasureMaker(draft, losses).make().ifPresent(objective::measure);
    work(objective, draft);
    return about(objective, draft).build();
  }

  private static <B extends ElementBuilder<B>> B about(B element, Draft draft) {
    draft.description.ifPresent(element::description);
    draft.tags.forEach(element::tag);
    draft.properties.forEach(element::property);
    return element;
  }

  private <B extends WorkItemBuilder<B>> void work(B item, Draft draft) {
    boolean isReversed =
        draft.start.isPresent()
            && draft.due.isPresent()
            && draft.due.get().isBefore(draft.start.get());
    draft.due.ifPresent(item::due);
    if (isReversed) {
      losses.add(
          "table.reversed",
          draft.origin,
          Fate.KEPT_AS_PROPERTY,
          draft.start.orElseThrow().toString(),
          draft.due.orElseThrow().toString());
      draft.keep("start", draft.start.orElseThrow().toString());
    } else {
      draft.start.ifPresent(item::start);
    }
    draft.status.ifPresent(item::status);
    draft.checkIns.stream().sorted(Comparator.comparing(CheckIn::date)).forEach(item::checkIn);
  }

  /** Keeps what this kind of element cannot have. */
  private void leaveAside(Draft draft, String what, String text) {
    draft.keep(what, text);
    losses.add("table.unfitting", draft.origin, Fate.KEPT_AS_PROPERTY, draft.name, what, text);
  }

  private void leaveMeasureAside(Draft draft) {
    for (Field field : List.of(Field.BASELINE, Field.MINIMUM, Field.TARGET, Field.STRETCH)) {
      Draft.Value value = draft.values.get(field);
      if (value != null) {
        leaveAside(draft, field.word(), value.cell().text());
      }
    }
    draft.readings.forEach(
        it ->
            leaveAside(
                draft, "value of " + it.day(), Quantity.plain(it.value().quantity().value())));
    draft.unit.ifPresent(it -> leaveAside(draft, "unit", it));
    draft.metric.ifPresent(it -> leaveAside(draft, "measure", it));
    draft.better.ifPresent(it -> leaveAside(draft, "better", Folded.word(it)));
  }

  // Those who answer

  private void addFunctions() {
    Map<String, BusinessFunction.Kind> kinds = new Teams(layouts).kinds();
    Map<String, String> insideOf = new LinkedHashMap<>();
    for (Draft draft : drafts.all()) {
      if (draft.kind == Of.VISION) {
        continue;
      }
      for (String owner : draft.owners) {
        builder.add(Ownership.of(function(owner, kinds, draft.origin), draft.id), draft.origin);
      }
      Set<String> teams = new LinkedHashSet<>(draft.teams);
      String upper = "";
      for (String unit : draft.units) {
        String id = function(unit, kinds, draft.origin);
        if (!upper.isEmpty() && !upper.equals(id)) {
          enter(id, upper, insideOf, draft, unit);
        }
        upper = id;
      }
      draft.units.stream().reduce((a, b) -> b).ifPresent(teams::add);
      teams.removeAll(draft.owners);
      for (String team : teams) {
        String id = function(team, kinds, draft.origin);
        builder.add(
            draft.owners.isEmpty() ? Ownership.of(id, draft.id) : Participation.of(id, draft.id),
            draft.origin);
      }
    }
  }

  /** Lets a part of the organization stand in another, if it stands in no other one. */
  private void enter(
      String id, String upper, Map<String, String> insideOf, Draft draft, String unit) {
    String before = insideOf.putIfAbsent(id, upper);
    if (before == null) {
      builder.add(Membership.of(id, upper), draft.origin);
    } else if (!before.equals(upper)) {
      losses.add("table.second-place", draft.origin, Fate.DROPPED, unit);
    }
  }

  private String function(String name, Map<String, BusinessFunction.Kind> kinds, String origin) {
    return functions.computeIfAbsent(
        name,
        it -> {
          String id = ids.from(it, "function");
          builder.add(
              BusinessFunction.builder(id, it)
                  .kind(kinds.getOrDefault(it, BusinessFunction.Kind.ROLE))
                  .build(),
              origin);
          return id;
        });
  }
}
