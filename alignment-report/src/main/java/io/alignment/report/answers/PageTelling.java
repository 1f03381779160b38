package io.alignment.report.answers;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import io.alignment.plan.Plan;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A report on one page, for an owner who reads it to the end: what is wanted and how far it is,
 * where money and time part from it, on whom too much rests, what goes wrong, and what to do.
 * Nothing is told twice: what a step of the plan answers and stands above is not repeated there.
 * All of it is in {@link ReportTelling}.
 */
public final class PageTelling {

  private static final Set<String> IN_GOALS = Set.of(Progress.BEHIND.id(), Progress.SLOW.id());

  private static final int MOST_VISIONS = 3;
  private static final int MOST_MATTERS = 3;
  private static final int MOST_AHEAD = 4;
  private static final int MOST_QUESTIONS = 2;

  private final Strategy strategy;
  private final Report report;
  private final Matters matters;
  private final Optional<Plan> plan;
  private final Phrases phrases;
  private final Set<List<Object>> told = new HashSet<>();
  private Teller tell;

  private PageTelling(Strategy strategy, Report report, Optional<Plan> plan, Words words) {
    this.strategy = strategy;
    this.report = report;
    this.plan = plan.filter(it -> !it.steps().isEmpty());
    matters = Matters.of(strategy, report);
    phrases = Phrases.of(words.brief());
    tell = new Teller(strategy, phrases, "sheet");
  }

  /** What a page tells below the goals. */
  public enum Section {
    /** Where money and time part from what is wanted. */
    MONEY,
    /** On whom too much rests, and who does not talk. */
    PEOPLE,
    /** What goes wrong, or soon will. */
    AHEAD,
    /** What to do next, or what to ask where there is nothing to do. */
    PLAN
  }

  /**
   * Tells a report on one page.
   *
   * @param strategy of what it is the report
   * @param report the answers to all questions
   * @param plan what to do next; empty if nobody looked for it
   * @param words the words for findings
   * @return what there is to tell
   */
  public static Telling of(Strategy strategy, Report report, Optional<Plan> plan, Words words) {
    return new PageTelling(strategy, report, plan, words).page();
  }

  /**
   * Tells the sections of a page one by one, for a reader who sees how far each goal has come and
   * should have; what one tells those behind it do not.
   *
   * @param strategy of what it is the report
   * @param report the answers to all questions
   * @param plan what to do next; empty if nobody looked for it
   * @param words the words for findings
   * @param order which sections, and in which order they are read
   * @return those that have something to tell, in that order, each beginning with its heading
   */
  public static Map<Section, Telling> sections(
      Strategy strategy, Report report, Optional<Plan> plan, Words words, List<Section> order) {
    PageTelling page = new PageTelling(strategy, report, plan, words);
    page.matters.list().stream().filter(PageTelling::isToldByGoals).forEach(page::tellOnce);
    ImmutableMap.Builder<Section, Telling> sections = ImmutableMap.builder();
    for (Section it : order) {
      Telling telling = page.section(it);
      if (!telling.parts().isEmpty()) {
        sections.put(it, telling);
      }
    }
    return sections.buildOrThrow();
  }

  private static boolean isToldByGoals(Matter matter) {
    return !matter.findings().isEmpty()
        && matter.findings().stream().allMatch(it -> IN_GOALS.contains(it.rule()));
  }

  private Telling page() {
    title();
    report.result(Board.class).ifPresent(this::goals);
    if (strategy.objectives().isEmpty()) {
      tell.line(Telling.Role.PARAGRAPH, tell.phrases().text("short.no-objectives"));
    } else if (matters.list().isEmpty()) {
      tell.line(Telling.Role.PARAGRAPH, tell.phrases().text("short.nothing-found"));
    }
    Teller all = tell;
    for (Section it : Section.values()) {
      section(it).parts().forEach(all::add);
    }
    all.line(Telling.Role.SPACE, Text.NONE);
    all.line("how");
    return all.telling();
  }

  private Telling section(Section section) {
    tell = new Teller(strategy, phrases, "sheet");
    switch (section) {
      case MONEY -> money();
      case PEOPLE -> matters(Area.PEOPLE, MOST_MATTERS);
      case AHEAD -> matters(Area.AHEAD, MOST_AHEAD);
      case PLAN -> plan.ifPresentOrElse(this::steps, this::questions);
    }
    return tell.telling();
  }

  private void steps(Plan steps) {
    tell.subheading("plan");
    new StepsTelling(steps, strategy, new Teller(strategy, phrases, "steps"))
        .onPage(this::tellOnce, this::says)
        .forEach(tell::add);
  }

  private void title() {
    Optional<Text> day =
        report.result(Progress.class).flatMap(Progress::asOf).map(it -> tell.text("day", it));
    tell.line(Telling.Role.TITLE, Text.of(strategy.name()).with(day.orElse(Text.NONE)));
    List<Vision> visions =
        strategy.visions().stream().sorted(Comparator.comparing(Vision::id)).toList();
    visions.stream()
        .limit(MOST_VISIONS)
        .forEach(
            it ->
                tell.line(
                    Telling.Role.PARAGRAPH,
                    Text.of(it.name())
                        .with(it.horizon().map(by -> tell.text("by", by)).orElse(Text.NONE))));
    tell.rest(visions.size() - MOST_VISIONS, "more-visions");
  }

  private void goals(Board board) {
    tell.subheading("goals");
    tell.line(Telling.Role.PARAGRAPH, Text.of(State.headline(board.headline(), tell.phrases())));
    new GoalsTelling(board, report.result(Progress.class), strategy, tell).tell();
  }

  // Money and time

  private void money() {
    List<ResourceFit.Amounts> amounts =
        report.result(ResourceFit.class).map(ResourceFit::amounts).orElse(List.of());
    List<Matter> wrong = of(Area.MONEY);
    if (amounts.isEmpty() && wrong.isEmpty()) {
      return;
    }
    List<Matter> beside = wrong.stream().filter(it -> !isToldByAmounts(it)).toList();
    heading(Area.MONEY, beside.size(), MOST_MATTERS);
    amounts.forEach(this::amounts);
    misfits(amounts);
    wrong.stream().filter(it -> isToldByAmounts(it) && !it.isSpare()).forEach(this::tellOnce);
    items(beside, MOST_MATTERS);
  }

  private static boolean isToldByAmounts(Matter matter) {
    return matter.isSpare()
        || (matter.isToldByFinding()
            && matter.findings().get(0).rule().equals(ResourceFit.MISFIT.id()));
  }

  /** Says what there is of a unit, and what it is given to. */
  private void amounts(ResourceFit.Amounts it) {
    List<Text> parts = new ArrayList<>();
    it.capacity().ifPresent(all -> parts.add(tell.text("in-all", tell.number(all))));
    if (it.dayToDay().signum() > 0) {
      parts.add(tell.text("daily", tell.number(it.dayToDay())));
    }
    String people = ResourceFitTelling.isOfPeople(it.unit(), strategy) ? "-people" : "";
    parts.add(tell.text("given" + people, tell.number(it.allocated())));
    it.unallocated()
        .filter(left -> left.signum() > 0)
        .ifPresent(left -> parts.add(tell.text("left" + people, tell.number(left))));
    tell.item("amounts", it.unit(), tell.phrases().joined(parts, "list.comma"));
  }

  /** Says between which two goals most of a unit should move; of several units in one sentence. */
  private void misfits(List<ResourceFit.Amounts> amounts) {
    Map<List<String>, List<Misfit>> byGoals = new LinkedHashMap<>();
    for (ResourceFit.Amounts it : amounts) {
      it.forks().stream()
          .filter(fork -> !it.moves(fork).isEmpty())
          .max(Comparator.comparingDouble(fork -> fork.moved().orElse(0)))
          .map(fork -> Misfit.of(it.moves(fork).get(0), fork, it.unit()))
          .ifPresent(
              misfit ->
                  byGoals
                      .computeIfAbsent(
                          List.of(misfit.at, misfit.to.id(), misfit.from.id()),
                          key -> new ArrayList<>())
                      .add(misfit));
    }
    byGoals.values().forEach(this::misfit);
  }

  private void misfit(List<Misfit> misfits) {
    ResourceFit.Branch to = misfits.get(0).to;
    ResourceFit.Branch from = misfits.get(0).from;
    String at = misfits.get(0).at;
    tell.item(
        "misfit",
        strategy.element(at).filter(Vision.class::isInstance).isPresent()
            ? tell.text("of-vision")
            : tell.text("of-goal", tell.name(at)),
        tell.name(to.id()),
        tell.percent(to.priority()),
        list(misfits, it -> tell.text("gets", tell.percent(it.to.share()), it.unit)),
        tell.name(from.id()),
        tell.percent(from.priority()),
        list(
            misfits,
            it ->
                tell.text("gets", tell.percent(it.from.share()), it.unit)
                    .with(holder(from.id(), it.unit))));
  }

  private Text list(List<Misfit> misfits, Function<Misfit, Text> said) {
    return tell.phrases().list(misfits.stream().map(said).toList(), misfits.size());
  }

  /** A goal that gets less of a unit than its weight, and the one that gets most too much of it. */
  private record Misfit(String at, ResourceFit.Branch from, ResourceFit.Branch to, String unit) {

    static Misfit of(ResourceFit.Transfer move, ResourceFit.Fork fork, String unit) {
      return new Misfit(fork.id(), branch(move.from(), fork), branch(move.to(), fork), unit);
    }
  }

  private static ResourceFit.Branch branch(String id, ResourceFit.Fork fork) {
    return fork.children().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** Says which work below a goal has most of what it has too much. */
  private Text holder(String branch, String unit) {
    return report.findings().stream()
        .flatMap(it -> it.evidence(Evidence.Transfers.class).stream())
        .filter(it -> it.unit().equals(unit))
        .flatMap(it -> it.holders().stream())
        .filter(it -> it.branch().equals(branch) && !it.work().equals(branch))
        .findFirst()
        .map(it -> tell.text("holder", tell.name(it.work()), tell.number(it.amount()), unit))
        .orElse(Text.NONE);
  }

  // What is wrong

  /** What a matter is about, to people. */
  private enum Area {
    MONEY,
    PEOPLE,
    AHEAD,
    NOWHERE;

    static Area of(Matter matter) {
      return switch (matter.cause()) {
        case WASTE, SHORTAGE, DIVISION, AGAINST_GOALS, OVERSPENT -> MONEY;
        case ON_ONE, OWNER_UNCLEAR, NO_TALK, LEVEL -> PEOPLE;
        case UNRECORDED, SLIP, NO_VISION -> NOWHERE;
        default -> AHEAD;
      };
    }

    String title() {
      return switch (this) {
        case MONEY -> "money";
        case PEOPLE -> "people";
        case AHEAD, NOWHERE -> "ahead";
      };
    }
  }

  private List<Matter> of(Area area) {
    return matters.list().stream()
        .filter(it -> Area.of(it) == area && counts(it) && !told.contains(key(it)))
        .toList();
  }

  private static boolean counts(Matter matter) {
    return matter.severity() != Severity.INFO || matter.weight() > 0;
  }

  private void matters(Area area, int most) {
    List<Matter> list = of(area);
    if (!list.isEmpty()) {
      heading(area, list.size(), most);
      items(list, most);
    }
  }

  private void heading(Area area, int all, int most) {
    Text title = tell.text(area.title());
    tell.line(
        Telling.Role.SUBHEADING, all > most ? title.and(tell.text("the-first", most, all)) : title);
  }

  private void items(List<Matter> list, int most) {
    list.stream().limit(most).forEach(this::item);
  }

  private void item(Matter matter) {
    tellOnce(matter);
    tell.line(Telling.Role.ITEM, says(matter));
    matter.findings().stream()
        .findFirst()
        .ifPresent(it -> tell.line(Telling.Role.IDS, MattersTelling.reference(matter)));
  }

  /**
   * Notes that a matter is told, and says whether it was not before, however much of it is left.
   */
  private boolean tellOnce(Matter matter) {
    return told.add(key(matter));
  }

  private static List<Object> key(Matter matter) {
    return List.of(matter.cause(), matter.about());
  }

  private Text says(Matter matter) {
    String says = phrases.words().what(matter, strategy);
    return matters.list().contains(matter)
        ? Text.matter(matters.list().indexOf(matter), says)
        : Text.of(says);
  }

  private void questions() {
    if (!matters.questions().isEmpty()) {
      tell.subheading("questions");
      matters.questions().stream()
          .limit(MOST_QUESTIONS)
          .forEach(
              it ->
                  tell.line(Telling.Role.ITEM, Text.of(tell.phrases().words().ask(it, strategy))));
    }
  }
}
