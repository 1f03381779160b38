package io.alignment.analysis.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.analysis.people.Talk.Pair;
import io.alignment.analysis.people.Talk.Unit;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Membership;
import io.alignment.model.Participation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TalkTest {

  private static Talk talk(StrategyBuilder builder) {
    Strategy strategy = builder.build();
    return Talk.of(Question.about(strategy), new SiloAnalysis().analyze(strategy));
  }

  private static Communication tells(String from, String to) {
    return new Communication(from, to, Optional.empty(), OptionalInt.empty());
  }

  private static StrategyBuilder shared() {
    return Sketch.of("v")
        .objective("o", "v")
        .function("bakehouse", "o")
        .functions("office", "shop")
        .builder()
        .add(Participation.of("shop", "o"));
  }

  @Test
  void aChannelHasTheDirectionThatIsRecorded() {
    assertThat(talk(shared().add(tells("shop", "bakehouse"))).pairs())
        .containsExactly(new Pair("bakehouse", "shop", false, true, 1, List.of()));
    assertThat(
            talk(shared().add(tells("shop", "bakehouse")).add(tells("bakehouse", "shop"))).pairs())
        .containsExactly(new Pair("bakehouse", "shop", true, true, 1, List.of()));
    assertThat(talk(shared().add(Collaboration.of("office", "shop"))).pairs())
        .contains(new Pair("office", "shop", true, true, 0, List.of()));
  }

  @Test
  void whereWorkTouchesAndNothingIsRecordedIsAGap() {
    Talk talk = talk(shared().add(tells("shop", "office")));

    assertThat(talk.pairs())
        .filteredOn(Pair::gap)
        .containsExactly(new Pair("bakehouse", "shop", false, false, 1, List.of()));
    assertThat(talk.units())
        .containsExactly(
            new Unit("bakehouse", false), new Unit("office", true), new Unit("shop", true));
  }

  @Test
  void whoIsInsideSpeaksForTheUnit() {
    Talk talk =
        talk(
            shared()
                .add(BusinessFunction.of("counter", "Counter"))
                .add(Membership.of("counter", "shop"))
                .add(BusinessFunction.of("desk", "Desk"))
                .add(Membership.of("desk", "office"))
                .add(tells("counter", "bakehouse"))
                .add(tells("counter", "shop")));

    assertThat(talk.pairs())
        .containsExactly(new Pair("bakehouse", "shop", false, true, 1, List.of()));
  }

  @Test
  void theSameGapsAsThoseOfSilos() {
    Strategy strategy = shared().add(tells("shop", "office")).build();
    Silos silos = new SiloAnalysis().analyze(strategy);

    assertThat(talk(strategy.toBuilder()).pairs())
        .filteredOn(Pair::gap)
        .extracting(it -> List.of(it.one(), it.other()))
        .containsExactlyElementsOf(silos.gaps().stream().map(Silos.Gap::between).toList());
  }
}
