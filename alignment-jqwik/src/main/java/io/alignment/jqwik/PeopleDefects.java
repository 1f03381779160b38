package io.alignment.jqwik;

import static io.alignment.jqwik.AlignedMaker.function;
import static io.alignment.jqwik.AlignedMaker.objective;
import static io.alignment.jqwik.Draft.EXTRA;
import static io.alignment.jqwik.Draft.TODAY;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.Organization;
import io.alignment.analysis.people.Silos;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import java.util.List;

/** What is wrong between people. */
final class PeopleDefects {

  static final ImmutableList<Planter> PLANTERS =
      ImmutableList.of(
          Planter.of(
              Silos.GAP,
              draft -> draft.remove(Collaboration.of(function(0), function(1))),
              CommunicationFlow.OWNERS_APART),
          Planter.of(
              Silos.SILO,
              PeopleDefects::withASilo,
              Silos.GAP,
              CommunicationFlow.OWNERS_APART,
              Dependence.BROKER),
          Planter.of(
              Silos.UNKNOWN,
              draft ->
                  draft
                      .add(BusinessFunction.of(EXTRA, "Extra"))
                      .add(Participation.of(EXTRA, objective(0))),
              Silos.GAP),
          Planter.of(
              CommunicationFlow.UNREACHED,
              PeopleDefects::withSomeWhoTalkAlone,
              Silos.GAP,
              Silos.SILO),
          Planter.of(
              CommunicationFlow.NO_WAY_BACK,
              draft ->
                  draft
                      .add(BusinessFunction.of(EXTRA, "Extra"))
                      .add(Ownership.of(EXTRA, draft.work().id()))
                      .add(Communication.of(function(0), EXTRA)),
              Silos.GAP,
              Silos.SILO),
          Planter.of(
              CommunicationFlow.OWNERS_APART,
              draft -> draft.remove(Collaboration.of(function(0), function(3))),
              Silos.GAP),
          Planter.of(Dependence.CONCENTRATED, PeopleDefects::withAFounder, Organization.OVERLOADED),
          Planter.of(
              Dependence.SINGLE_POINT,
              draft ->
                  draft
                      .add(
                          Resource.human(EXTRA, "Extra", "hours")
                              .skill("baking")
                              .skill("selling")
                              .build())
                      .add(Assignment.of(EXTRA, function(1)))),
          Planter.of(Dependence.BROKER, PeopleDefects::withAMediator, Silos.GAP, Silos.SILO),
          Planter.of(Organization.OVERLOADED, PeopleDefects::withABusyOwner));

  private PeopleDefects() {}

  private static void withASilo(Draft draft) {
    draft.sound().functions().stream()
        .skip(2)
        .forEach(it -> draft.remove(Collaboration.of(function(0), it.id())));
  }

  /** Two who talk with each other, and with nobody else. */
  private static void withSomeWhoTalkAlone(Draft draft) {
    for (String id : List.of(EXTRA, "extra-two")) {
      draft
          .add(BusinessFunction.of(id, "Extra"))
          .add(Ownership.of(id, AlignedMaker.work(draft.leaf())));
    }
    draft.add(Collaboration.of(EXTRA, "extra-two"));
  }

  /** The first function owns what all others owned, and these take part. */
  private static void withAFounder(Draft draft) {
    for (Objective objective : draft.sound().objectives()) {
      Ownership ownership = draft.sound().incoming(objective.id(), Ownership.class).get(0);
      if (!ownership.source().equals(function(0))) {
        draft
            .remove(ownership)
            .add(Ownership.of(function(0), objective.id()))
            .add(Participation.of(ownership.source(), objective.id()));
      }
    }
  }

  /** A function that works with the first alone. */
  private static void withAMediator(Draft draft) {
    draft
        .add(BusinessFunction.of(EXTRA, "Extra"))
        .add(Ownership.of(EXTRA, AlignedMaker.work(draft.leaf())))
        .add(Collaboration.of(function(0), EXTRA));
  }

  /** The first function owns the work too, and more of it. */
  private static void withABusyOwner(Draft draft) {
    for (int i = 0; i < 8; i++) {
      draft
          .add(Initiative.builder(EXTRA + i, "Extra").due(TODAY).build())
          .add(Support.of(EXTRA + i, draft.leaf()))
          .add(Ownership.of(function(0), EXTRA + i));
    }
  }
}
