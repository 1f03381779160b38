package io.alignment.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.model.Perspective;
import io.alignment.model.Strategy;
import org.junit.jupiter.api.Test;

class PartTest {

  private final Strategy plan = Plans.plan();

  @Test
  void the_line_of_sight_leads_up_to_the_vision_and_down_to_people_and_money() {
    assertThat(Part.lineOfSight(plan, "web"))
        .containsExactlyInAnyOrder(
            "web", "sales", "vision", "site", "marketing", "designer", "money", "ada");
  }

  @Test
  void the_line_of_sight_of_money_is_all_that_it_pays() {
    assertThat(Part.lineOfSight(plan, "money"))
        .containsExactlyInAnyOrder(
            "money", "site", "web", "sales", "course", "skills", "people", "vision");
  }

  @Test
  void everything_that_leads_to_a_vision_is_in_its_line_of_sight() {
    assertThat(Part.lineOfSight(plan, "vision"))
        .contains("sales", "skills", "course", "board", "bo", "money")
        .doesNotContain("old", "rival");
  }

  @Test
  void a_function_comes_with_those_inside_it_what_they_do_and_who_fills_them() {
    assertThat(Part.function(plan, "marketing"))
        .containsExactlyInAnyOrder(
            "marketing", "designer", "web", "site", "sales", "vision", "ada");
    assertThat(Part.function(plan, "board")).contains("marketing", "designer", "ada", "bo");
  }

  @Test
  void a_perspective_comes_with_what_is_behind_it_and_without_other_objectives_below() {
    assertThat(Part.perspective(plan, Perspective.CUSTOMER))
        .containsExactlyInAnyOrder(
            "web", "shop", "sales", "vision", "site", "marketing", "designer", "money", "ada");
    assertThat(Part.perspective(plan, Perspective.FINANCIAL))
        .containsExactlyInAnyOrder("sales", "vision", "board", "bo");
  }

  @Test
  void a_perspective_that_nobody_names_is_nothing() {
    assertThat(Part.perspective(plan, Perspective.INTERNAL_PROCESS)).isEmpty();
  }

  @Test
  void what_is_not_there_is_named_with_what_was_probably_meant() {
    assertThatThrownBy(() -> Part.lineOfSight(plan, "skils"))
        .hasMessage("There is no element \"skils\". Did you mean \"skills\"?");
    assertThatThrownBy(() -> Part.function(plan, "marketting"))
        .hasMessage("There is no business function \"marketting\". Did you mean \"marketing\"?");
    assertThatThrownBy(() -> Part.lineOfSight(plan, "something else"))
        .hasMessage("There is no element \"something else\".");
  }

  @Test
  void what_is_on_no_map_is_told_why() {
    assertThatThrownBy(() -> Part.lineOfSight(plan, "old"))
        .hasMessage("\"old\" was given up, and is on no map.");
    assertThatThrownBy(() -> Part.lineOfSight(plan, "rival"))
        .hasMessage("\"rival\" is a factor, and has no map of its own.");
    assertThatThrownBy(() -> Part.function(plan, "web"))
        .hasMessage("\"web\" is no business function, and has no map of its own.");
  }
}
