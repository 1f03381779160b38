package io.alignment.examples;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.Attachment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Consultation;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Notification;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes businesses of any size, to see how long something takes. They have the shape of real ones:
 * a deep cascade in which much serves several things, ids and names that are text, measures with
 * readings, money and people given to work, a bit of everything that may be missing or wrong, and
 * no order in which any of it is told. The same size gives the same business.
 *
 * <pre>{@code
 * java -cp alignment-cli/target/alignment.jar:alignment-examples/target/classes io.alignment.examples.LargeStrategy 1000000 large.json
 * }</pre>
 */
public final class LargeStrategy {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int SKILLS = 50;
  private static final int INNER_FUNCTIONS = 6;
  private static final List<String> VERBS =
      List.of("Raise", "Open", "Renew", "Halve", "Grow", "Simplify", "Keep", "Win back", "Shorten");
  private static final List<String> THINGS =
      List.of(
          "online orders",
          "the night shift",
          "delivery times",
          "regular customers",
          "energy for the ovens",
          "complaints about parking",
          "the way from order to invoice",
          "training on the job");

  private final int size;
  private final Random random;
  private final List<Element> elements;
  private final List<Relation> relations = new ArrayList<>();
  private final String[] objectives;
  private final String[] initiatives;
  private final String[] functions;
  private final int resources;
  private final int factors;

  private LargeStrategy(int size) {
    this.size = size;
    random = new Random(size);
    elements = new ArrayList<>(size);
    objectives = new String[size * 2 / 5];
    initiatives = new String[size / 5];
    functions = new String[size * 3 / 20];
    resources = size * 3 / 20;
    factors = size - 1 - objectives.length - initiatives.length - functions.length - resources;
  }

  /**
   * Makes a business.
   *
   * @param size how many elements it has, at least 10
   * @return the business, always the same for a size
   */
  public static Strategy of(int size) {
    return new LargeStrategy(size).make();
  }

  /**
   * Writes a business into a file.
   *
   * @param args how many elements, and the file: YAML by its name, or else JSON
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2 || !args[0].matches("[1-9][0-9]{1,7}")) {
      throw new IllegalArgumentException(
          "Say how many elements, at least 10, and into which file: LargeStrategy 1000 large.json");
    }
    DocumentFormat format =
        args[1].matches(".*\\.ya?ml") ? DocumentFormat.YAML : DocumentFormat.JSON;
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      StrategyWriter.write(of(Integer.parseInt(args[0])), format, out);
    }
  }

  private Strategy make() {
    elements.add(
        Vision.builder("vision", "The one that people name first")
            .horizon(START.plusYears(9))
            .build());
    for (int i = 0; i < functions.length; i++) {
      addFunction(i);
    }
    for (int i = 0; i < objectives.length; i++) {
      addObjective(i);
    }
    for (int i = 0; i < initiatives.length; i++) {
      addInitiative(i);
    }
    for (int i = 0; i < resources; i++) {
      addResource(i);
    }
    for (int i = 0; i < factors; i++) {
      addFactor(i);
    }
    Collections.shuffle(elements, random);
    Collections.shuffle(relations, random);
    StrategyBuilder builder = Strategy.builder("A business of " + size);
    elements.forEach(builder::add);
    relations.forEach(builder::add);
    return builder.build();
  }

  // Elements, each with its relations to those made before

  private void addFunction(int number) {
    String id = "team-" + number;
    functions[number] = id;
    elements.add(BusinessFunction.of(id, "Team " + number + " for " + pick(number, THINGS)));
    if (number > 0) {
      String outer = functions[(number - 1) / INNER_FUNCTIONS];
      relations.add(Membership.of(id, outer));
      relations.add(Communication.of(outer, id, "weekly meeting", 7));
      relations.add(Collaboration.of(id, functions[random.nextInt(number)]));
      if (number % 10 == 0) {
        relations.add(Attachment.of(id, functions[number - 1]));
      }
    }
  }

  private void addObjective(int number) {
    String name = nameOf(number);
    String id = slug(name);
    objectives[number] = id;
    Objective.Builder objective =
        Objective.builder(id, name + " by " + (2027 + number % 9))
            .perspective(pick(number, List.of(Perspective.values())))
            .due(START.plusDays(300 + number % 3000));
    if (chance(5)) {
      objective.description("What was agreed in the meeting on " + pick(number / 7, THINGS));
    }
    if (chance(96)) {
      objective.measure(measure("orders a week", "orders"));
    }
    if (chance(20)) {
      objective.measure(measure("share of regulars", "%"));
    }
    elements.add(objective.build());
    if (number == 0) {
      relations.add(Support.of(id, "vision"));
    } else if (chance(98)) {
      addSupports(id, number / 3, number / 2 - number / 3 + 1, chance(25) ? 2 : 1);
    }
    addWorkers(id);
    if (number > 2 && chance(2)) {
      relations.add(Hindrance.of(id, objectives[random.nextInt(number)]));
    }
  }

  private Measure measure(String name, String unit) {
    Measure.Builder measure =
        Measure.builder(name)
            .unit(unit)
            .baseline(10 + random.nextInt(50))
            .target(100 + random.nextInt(100))
            .everyDays(31);
    for (int month = 0; month < 3; month++) {
      measure.reading(START.plusDays(31L * month), 20 + month * 5 + random.nextInt(10));
    }
    return measure.build();
  }

  private void addInitiative(int number) {
    String id = "project-" + number + "-" + slug(pick(number, THINGS));
    initiatives[number] = id;
    Initiative.Builder initiative =
        Initiative.builder(id, "Project " + number + ": " + pick(number, THINGS))
            .kind(pick(number, List.of(Initiative.Kind.values())))
            .start(START.plusDays(number % 300))
            .due(START.plusDays(number % 300 + 10 + number % 200));
    if (needsSkill(number)) {
      initiative.requiredSkill(skill(number));
    }
    if (chance(50)) {
      initiative.demand(Demand.of("FTE", new BigDecimal("0.4")));
    }
    if (chance(1)) {
      initiative.status(Status.DROPPED);
    }
    elements.add(initiative.build());
    // Work stands low in the cascade, and little there is without it.
    int lower = objectives.length / 3;
    int own = (int) ((long) number * (objectives.length - lower) / initiatives.length);
    addSupports(id, lower + own, 2, chance(20) ? 2 : 1);
    addWorkers(id);
    if (number > 0 && chance(60)) {
      relations.add(Dependency.of(id, initiatives[random.nextInt(number)]));
    }
    if (number < factors) {
      relations.add(Answer.of(id, "factor-" + number));
    }
    String other = functions[number % functions.length];
    relations.add(number % 2 == 0 ? Consultation.of(other, id) : Notification.of(other, id));
  }

  private void addResource(int number) {
    boolean technological = number % 20 == 0;
    boolean human = !technological && number % 2 == 0;
    String id = (technological ? "machine-" : human ? "person-" : "budget-") + number;
    int near = (int) ((long) number * initiatives.length / resources);
    // Who has a skill works where it is needed.
    int work = human ? near / 3 * 3 : near;
    int other = random.nextInt(initiatives.length);
    Resource.Builder resource =
        technological
            ? Resource.technological(id, "Machine " + number)
            : human
                ? Resource.human(id, "Person " + number, "FTE").skill(skill(work))
                : Resource.financial(id, "Budget " + number, "EUR");
    if (human) {
      resource.capacity(BigDecimal.ONE).dayToDay(new BigDecimal("0.4"));
      relations.add(Assignment.of(id, functions[random.nextInt(functions.length)]));
    } else if (!technological) {
      resource.capacity(chance(95) ? 50_000 : 49_000);
      relations.add(Ownership.of(functions[random.nextInt(functions.length)], id));
    }
    elements.add(resource.build());
    allocate(id, initiatives[work], technological, human ? "0.3" : "20000");
    if (other != work) {
      allocate(id, initiatives[other], technological, human ? "0.3" : "30000");
    }
  }

  private void allocate(String resource, String work, boolean withoutAmount, String amount) {
    relations.add(
        withoutAmount
            ? Allocation.of(resource, work)
            : Allocation.of(resource, work, new BigDecimal(amount)));
  }

  private void addFactor(int number) {
    String id = "factor-" + number;
    elements.add(
        Factor.builder(
                id,
                "What is said about " + pick(number, THINGS),
                pick(number, List.of(Factor.Quadrant.values())))
            .importance(1 + number % 5)
            .rating(1 + number % 4)
            .build());
    double weight = number % 2 == 0 ? 0.3 : -0.3;
    relations.add(Influence.of(id, objectives[random.nextInt(objectives.length)], weight));
    if (number > 0 && chance(50)) {
      relations.add(Influence.of(id, "factor-" + random.nextInt(number), 0.1));
    }
  }

  // Relations

  /** Lets something support some of the objectives in a range, each at most once. */
  private void addSupports(String id, int first, int range, int count) {
    int before = -1;
    for (int i = 0; i < count; i++) {
      int next = Math.min(first + random.nextInt(range), objectives.length - 1);
      if (next != before && !objectives[next].equals(id)) {
        relations.add(Support.of(id, objectives[next], 1 + random.nextInt(5)));
      }
      before = next;
    }
  }

  /** Nearly all work has an owner, and half of it somebody else who takes part. */
  private void addWorkers(String work) {
    if (chance(97)) {
      relations.add(Ownership.of(functions[random.nextInt(functions.length)], work));
    }
    if (chance(50)) {
      relations.add(Participation.of(functions[random.nextInt(functions.length)], work));
    }
  }

  // Small things

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private static boolean needsSkill(int initiative) {
    return initiative % 3 == 0;
  }

  private static String skill(int initiative) {
    return "skill " + initiative / 3 % SKILLS;
  }

  private static String nameOf(int number) {
    return pick(number, VERBS) + " " + pick(number / VERBS.size(), THINGS) + " " + number;
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static <E> E pick(int number, List<E> list) {
    return list.get(number % list.size());
  }
}
