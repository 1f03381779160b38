package io.alignment.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import org.junit.jupiter.api.Test;

class PartTest {

  private final Strategy plan = Plans.plan();

  @Test
  void theLineOfSightLeadsUpToTheVisionAndDownToPeopleAndMoney() {
    assertThat(Part.lineOfSight(plan, "web"))
        .containsExactlyInAnyOrder(
            "web", "sales", "vision", "site", "marketing", "designer", "money", "ada");
  }

  @Test
  void theLineOfSightOfMoneyIsAllThatItPays() {
    assertThat(Part.lineOfSight(plan, "money"))
        .containsExactlyInAnyOrder(
            "money", "site", "web", "sales", "course", "skills", "people", "vision");
  }

  @Test
  void everythingThatLeadsToAVisionIsInItsLineOfSight() {
    assertThat(Part.lineOfSight(plan, "vision"))
        .contains("sales", "skills", "course", "board", "bo", "money")
        .doesNotContain("old", "rival");
  }

  @Test
  void aFunctionComesWithThoseInsideItWhatTheyDoAndWhoFillsThem() {
    assertThat(Part.function(plan, "marketing"))
        .containsExactlyInAnyOrder(
            "marketing", "designer", "web", "site", "sales", "vision", "ada");
    assertThat(Part.function(plan, "board")).contains("marketing", "designer", "ada", "bo");
  }

  @Test
  void aPerspectiveComesWithWhatIsBehindItAndWithoutOtherObjectivesBelow() {
    assertThat(Part.perspective(plan, Perspective.CUSTOMER))
        .containsExactlyInAnyOrder(
            "web", "shop", "sales", "vision", "site", "marketing", "designer", "money", "ada");
    assertThat(Part.perspective(plan, Perspective.FINANCIAL))
        .containsExactlyInAnyOrder("sales", "vision", "board", "bo");
  }

  @Test
  void aPerspectiveThatNobodyNamesIsNothing() {
    assertThat(Part.perspective(plan, Perspective.INTERNAL_PROCESS)).isEmpty();
  }

  @Test
  void whatIsNotThereIsNamedWithWhatWasProbablyMeant() {
    assertThatThrownBy(() -> Part.lineOfSight(plan, "skils"))
        .hasMessage("There is no element \"skils\". Did you mean \"skills\"?");
    assertThatThrownBy(() -> Part.function(plan, "marketting"))
        .hasMessage("There is no business function \"marketting\". Did you mean \"marketing\"?");
    assertThatThrownBy(() -> Part.lineOfSight(plan, "something else"))
        .hasMessage("There is no element \"something else\".");
  }

  @Test
  void whatIsOnNoMapIsToldWhy() {
    assertThatThrownBy(() -> Part.lineOfSight(plan, "old"))
        .hasMessage("\"old\" was given up, and is on no map.");
    assertThatThrownBy(() -> Part.lineOfSight(plan, "rival"))
        .hasMessage("\"rival\" is a factor, and has no map of its own.");
    assertThatThrownBy(() -> Part.function(plan, "web"))
        .hasMessage("\"web\" is no business function, and has no map of its own.");
  }
}
