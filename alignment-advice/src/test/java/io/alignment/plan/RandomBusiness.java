package io.alignment.plan;

import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** A small business that lacks something here and there; the same seed gives the same one. */
final class RandomBusiness {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private static final String[] SKILLS = {"selling", "baking", "building", "counting"};
  private static final int FUNCTIONS = 5;
  private static final int PEOPLE = 5;

  private final Random random;
  private final StrategyBuilder builder;
  private final int objectives;
  private final int initiatives;

  private RandomBusiness(long seed) {
    random = new Random(seed);
    builder = Strategy.builder("Business " + seed).add(Vision.of("v", "Vision"));
    objectives = 3 + random.nextInt(4);
    initiatives = 3 + random.nextInt(4);
  }

  static Strategy of(long seed) {
    RandomBusiness business = new RandomBusiness(seed);
    business.organize();
    business.aim();
    business.work();
    business.supply();
    business.look();
    return business.builder.build();
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  private String one(String prefix, int number) {
    return prefix + random.nextInt(number);
  }

  private LocalDate day() {
    return TODAY.plusDays(30 + random.nextInt(600));
  }

  private void organize() {
    for (int i = 0; i < FUNCTIONS; i++) {
      builder.add(BusinessFunction.of("f" + i, "Function " + i));
      if (i > 0) {
        builder.add(Membership.of("f" + i, "f0"));
      }
      for (int other = 0; other < i; other++) {
        if (happens(0.2)) {
          builder.add(Collaboration.of("f" + other, "f" + i));
        } else if (happens(0.2)) {
          builder.add(Communication.of("f" + other, "f" + i));
        }
      }
    }
  }

  private void aim() {
    for (int i = 0; i < objectives; i++) {
      Objective.Builder goal = Objective.builder("o" + i, "Objective " + i);
      if (happens(0.6)) {
        goal.due(day());
      }
      if (happens(0.6)) {
        goal.measure(Measure.builder("share").baseline(0).target(10).build());
      }
      if (happens(0.2)) {
        goal.requiredSkill(SKILLS[random.nextInt(SKILLS.length)]);
      }
      builder.add(goal.build());
      builder.add(
          Support.of("o" + i, i < 2 || happens(0.4) ? "v" : one("o", i), 1 + random.nextInt(3)));
      if (happens(0.75)) {
        builder.add(Ownership.of(happens(0.5) ? "f0" : one("f", FUNCTIONS), "o" + i));
      }
      if (happens(0.4)) {
        builder.add(Participation.of(one("f", FUNCTIONS), "o" + i));
      }
    }
  }

  private void work() {
    for (int i = 0; i < initiatives; i++) {
      Initiative.Builder work = Initiative.builder("i" + i, "Initiative " + i);
      if (happens(0.6)) {
        LocalDate start = TODAY.plusDays(random.nextInt(300) - 60);
        work.start(start).due(start.plusDays(30 + random.nextInt(300)));
      }
      if (happens(0.4)) {
        work.demand(Demand.of("EUR", BigDecimal.valueOf(1_000L * (1 + random.nextInt(12)))));
      }
      if (happens(0.35)) {
        work.requiredSkill(SKILLS[random.nextInt(SKILLS.length)]);
      }
      builder.add(work.build());
      if (happens(0.8)) {
        builder.add(Support.of("i" + i, one("o", objectives)));
      }
      if (happens(0.7)) {
        builder.add(Ownership.of(one("f", FUNCTIONS), "i" + i));
      }
      if (i > 0 && happens(0.25)) {
        builder.add(Dependency.of("i" + i, one("i", i)));
      }
    }
  }

  private void supply() {
    for (int i = 0; i < 2; i++) {
      builder.add(Resource.financial("r" + i, "Budget " + i, "EUR").capacity(30_000).build());
      builder.add(Ownership.of(one("f", FUNCTIONS), "r" + i));
      for (int work = 0; work < initiatives; work++) {
        if (happens(0.45)) {
          builder.add(
              Allocation.of(
                  "r" + i, "i" + work, BigDecimal.valueOf(500L * (1 + random.nextInt(16)))));
        }
      }
    }
    for (int i = 0; i < PEOPLE; i++) {
      builder.add(
          Resource.human("p" + i, "Person " + i, "FTE")
              .capacity(1)
              .skill(SKILLS[random.nextInt(SKILLS.length)])
              .build());
      builder.add(Assignment.of("p" + i, "f" + i));
      for (int work = 0; work < initiatives; work++) {
        if (happens(0.35)) {
          builder.add(
              Allocation.of(
                  "p" + i,
                  "i" + work,
                  new BigDecimal("0.1").multiply(BigDecimal.valueOf(1 + random.nextInt(5)))));
        }
      }
    }
  }

  private void look() {
    for (int i = 0; i < 2; i++) {
      builder.add(Factor.of("t" + i, "Threat " + i, Factor.Quadrant.THREAT));
      builder.add(Influence.of("t" + i, one("o", objectives), -0.5));
    }
    if (happens(0.5)) {
      builder.add(Answer.of("i0", "t0"));
    }
  }
}
