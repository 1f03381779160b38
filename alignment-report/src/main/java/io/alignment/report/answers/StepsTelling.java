package io.alignment.report.answers;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.analysis.matters.Matter;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.Step;
import io.alignment.plan.StepKind;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.report.telling.Telling.Role;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A plan: what to do next, why, what it brings, and what it takes. */
public final class StepsTelling {

  private static final double LEAST = 0.0005;

  private final Plan plan;
  private final Strategy strategy;
  private final Teller tell;
  private final Words words;

  StepsTelling(Plan plan, Strategy strategy, Teller tell) {
    this.plan = plan;
    this.strategy = strategy;
    this.tell = tell;
    words = tell.phrases().words();
  }

  /**
   * Tells a plan: each step with its reason, what it brings and takes, and when it would be wrong.
   *
   * @param strategy of what it is the plan
   * @param plan the plan
   * @param words the words for edits and findings
   * @return what there is to tell
   */
  public static Telling of(Strategy strategy, Plan plan, Words words) {
    return new StepsTelling(plan, strategy, new Teller(strategy, Phrases.of(words), "steps"))
        .full();
  }

  /** Tells each step with its reason. */
  Telling brief() {
    tell.heading("title");
    whole();
    Strategy now = strategy;
    for (int i = 0; i < plan.steps().size(); i++) {
      step(i, now);
      now = after(plan.steps().get(i), now);
    }
    return tell.telling();
  }

  /** Tells each step, with its reason where that is not one of the matters told already. */
  List<Telling.Part> onPage(Predicate<Matter> isNew, Function<Matter, Text> says) {
    List<Text> gains = new ArrayList<>();
    gain("shown", plan.before().shown(), plan.after().shown()).ifPresent(gains::add);
    if (plan.before().useful().isPresent() && plan.after().useful().isPresent()) {
      gain("useful", plan.before().useful().getAsDouble(), plan.after().useful().getAsDouble())
          .ifPresent(gains::add);
    }
    if (!gains.isEmpty()) {
      tell.line("gains", tell.phrases().joined(gains, "list.semicolon"));
    }
    Strategy now = strategy;
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      point(i, "short.", now);
      step.matter()
          .filter(isNew)
          .ifPresent(it -> detail("why", isForMany(step) ? unowned(step) : says.apply(it)));
      ask(step);
      now = after(step, now);
    }
    return tell.telling().parts();
  }

  /** Tells what a share becomes, where that can be seen. */
  private Optional<Text> gain(String key, double before, double after) {
    String was = tell.percent(before);
    String is = tell.percent(after);
    return was.equals(is) ? Optional.empty() : Optional.of(tell.text("gain." + key, was, is));
  }

  private Telling full() {
    tell.line(Role.TITLE, Text.of(strategy.name()));
    tell.heading("title");
    if (plan.steps().isEmpty()) {
      tell.line("nothing");
      return tell.telling();
    }
    whole();
    parts();
    Strategy now = strategy;
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      step(i, now);
      if (step.change().isPresent()) {
        StepDetails details = new StepDetails(strategy, tell);
        details.brings(step, i == 0 ? plan.before() : plan.steps().get(i - 1).after());
        details.takes(step.price());
        without(step);
        detail("wrong", tell.text("wrong." + key(step.kind()) + (isForMany(step) ? ".many" : "")));
      }
      now = after(step, now);
    }
    worse(now);
    return tell.telling();
  }

  private void whole() {
    moved("tried", plan.before().shown(), plan.after().shown());
    if (plan.untried() > 0) {
      tell.line("untried", plan.untried());
    }
    if (plan.before().useful().isPresent() && plan.after().useful().isPresent()) {
      moved("useful", plan.before().useful().getAsDouble(), plan.after().useful().getAsDouble());
    }
  }

  /** Tells what the first changes bring, and less effort, and how firm the first one is. */
  private void parts() {
    List<Integer> changes =
        IntStream.range(0, plan.steps().size())
            .filter(it -> plan.steps().get(it).change().isPresent())
            .boxed()
            .toList();
    if (changes.size() > 1) {
      double first = plan.steps().get(changes.get(0)).gain();
      tell.line("first", changes.get(0) + 1, part(first));
      if (changes.size() > 2) {
        Step second = plan.steps().get(changes.get(1));
        tell.line("first-two", changes.get(0) + 1, changes.get(1) + 1, part(first + second.gain()));
      }
      plan.front().stream()
          .filter(it -> it.gain() < plan.gain())
          .forEach(it -> tell.line("with-effort." + key(it.most()), part(it.gain()), it.steps()));
    }
    plan.firstStays()
        .ifPresent(
            it ->
                tell.line(
                    it == 1 ? "stays-always" : "stays", changes.get(0) + 1, Math.round(100 * it)));
  }

  private String part(double gain) {
    return tell.percent(gain / plan.gain());
  }

  /** Tells a number before and after, if one sees that it is another. */
  private void moved(String key, double before, double after) {
    String was = tell.percent(before);
    String is = tell.percent(after);
    if (!was.equals(is)) {
      tell.line(key, was, is);
    }
  }

  private static Strategy after(Step step, Strategy now) {
    return step.change().map(now::with).orElse(now);
  }

  private void step(int place, Strategy now) {
    point(place, "nature.", now);
    Step step = plan.steps().get(place);
    step.matter().ifPresent(it -> detail("why", why(step, it, now)));
    late(step);
    step.question().ifPresent(it -> detail("unknown", tell.percent(it.area())));
    ask(step);
  }

  private void ask(Step step) {
    if (!step.ask().isEmpty()) {
      detail("ask", tell.names(step.ask(), step.ask().size()));
    }
  }

  private void point(int place, String kind, Strategy now) {
    Step step = plan.steps().get(place);
    tell.point(
        "numbered",
        place + 1,
        tell.text(
            kind + (isToSettle(step) ? "settle" : key(step.nature())),
            step.change().map(it -> changed(step, it, now)).orElseGet(() -> Text.of(asked(step))),
            tell.phrases().plain("steps.effort." + key(step.effort()))));
  }

  /** Says whether it gives many goals an owner at once. */
  private static boolean isForMany(Step step) {
    return step.kind() == StepKind.OWN && step.change().orElseThrow() instanceof Edit.All;
  }

  private Object why(Step step, Matter matter, Strategy now) {
    return isForMany(step) ? unowned(step) : words.what(matter, now);
  }

  private Text unowned(Step step) {
    return tell.text("unowned", ((Edit.All) step.change().orElseThrow()).changes().size());
  }

  private void late(Step step) {
    step.late().ifPresent(it -> detail("late", it));
  }

  /** Tells what of the whole is lost without a step, where there are others. */
  private void without(Step step) {
    boolean isAlone = plan.steps().stream().filter(it -> it.change().isPresent()).count() == 1;
    if (!isAlone && step.lost() > LEAST) {
      detail("without", part(Math.min(step.lost(), plan.gain())));
    }
  }

  /** Says whether it is known what is wrong, but no change that mends it. */
  private static boolean isToSettle(Step step) {
    return step.change().isEmpty() && step.matter().isPresent();
  }

  private Text changed(Step step, Edit change, Strategy now) {
    Set<String> table = new LinkedHashSet<>();
    if (step.kind() == StepKind.MEET && change instanceof Edit.All all) {
      for (Edit edit : all.changes()) {
        if (edit instanceof Edit.Link link) {
          table.add(link.relation().source());
          table.add(link.relation().target());
        }
      }
      return tell.text("meet", tell.names(table, table.size()));
    }
    return Text.of(capitalized(words.edit(change, now)));
  }

  private String asked(Step step) {
    return step.matter()
        .map(it -> words.mend(it, strategy))
        .or(() -> step.question().map(it -> words.ask(it, strategy)))
        .orElse("");
  }

  private void worse(Strategy after) {
    List<Finding> added =
        plan.added().stream().filter(it -> it.severity() != Severity.INFO).toList();
    if (!added.isEmpty()) {
      tell.subheading("added");
      added.forEach(it -> tell.found(it.severity(), words.what(it, after)));
    }
  }

  private void detail(String key, Object... arguments) {
    tell.line(Role.DETAIL, tell.text(key, arguments));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
