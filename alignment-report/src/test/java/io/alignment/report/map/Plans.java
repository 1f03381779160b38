package io.alignment.report.map;

import io.alignment.Analyses;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.Collaboration;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;

/** A plan that is small enough to be seen at a glance. */
final class Plans {

  private Plans() {}

  /**
   * A vision with two pillars, "sales" (which "web" and "shop" support) and "people" (which
   * "skills" supports), work and people behind them, and "old", which was given up.
   */
  static Strategy plan() {
    return Sketch.of("vision: Vision")
        .initiative("site: Site", "web")
        .initiative("course: Course", "skills")
        .function("board: Board", "sales")
        .function("marketing: Marketing", "web")
        .function("designer: Designer", "site")
        .builder()
        .add(objective("sales", Perspective.FINANCIAL))
        .add(objective("people", Perspective.LEARNING_AND_GROWTH))
        .add(objective("web", Perspective.CUSTOMER))
        .add(objective("shop", Perspective.CUSTOMER))
        .add(objective("skills", Perspective.LEARNING_AND_GROWTH))
        .add(Objective.builder("old", "Old").status(Status.DROPPED).build())
        .add(Resource.financial("money", "Money", "EUR").capacity(100).build())
        .add(Resource.human("ada", "Ada", "FTE").build())
        .add(Resource.human("bo", "Bo", "FTE").build())
        .add(Factor.of("rival", "Rival", Factor.Quadrant.THREAT))
        .add(Support.of("sales", "vision", 3))
        .add(Support.of("people", "vision", 1))
        .add(Support.of("web", "sales", 1))
        .add(Support.of("shop", "sales", 1))
        .add(Support.of("skills", "people"))
        .add(Support.of("old", "sales"))
        .add(Hindrance.of("skills", "shop", 0.5))
        .add(Membership.of("marketing", "board"))
        .add(Membership.of("designer", "marketing"))
        .add(Allocation.of("money", "site", 60))
        .add(Allocation.of("money", "course", 40))
        .add(Assignment.of("ada", "designer"))
        .add(Assignment.of("bo", "board"))
        .add(Collaboration.of("board", "designer"))
        .build();
  }

  private static Objective objective(String id, Perspective perspective) {
    return Objective.builder(id, id).perspective(perspective).build();
  }

  static StrategyMap map() {
    return StrategyMap.of(plan(), Analyses.builtIn().analyze(plan()));
  }
}
