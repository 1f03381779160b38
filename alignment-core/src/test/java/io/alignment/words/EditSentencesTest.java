package io.alignment.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.DateRange;
import io.alignment.model.Dependency;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Unit;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditSentencesTest {

  private final Strategy strategy =
      Sketch.of("best")
          .objective("fresh", "best")
          .initiative("oven", "fresh")
          .initiative("till", "fresh")
          .initiative("van", "fresh")
          .functions("bakers", "shop")
          .builder()
          .add(Resource.financial("cash", "Cash", "EUR").build())
          .add(Resource.human("ann", "Ann", "FTE").build())
          .build();

  @Test
  void whoLearnsWhatForWhatAndWhenIsOneSentence() {
    Initiative training =
        Initiative.builder("learn", "baking")
            .kind(Initiative.Kind.TRAINING)
            .start(LocalDate.of(2027, 1, 1))
            .due(LocalDate.of(2027, 1, 31))
            .build();

    assertThat(
            told(
                new Edit.Add(
                    training,
                    List.of(
                        Membership.of("learn", "oven"),
                        Ownership.of("bakers", "learn"),
                        Participation.of("shop", "learn")))))
        .isEqualTo(
            "let “bakers” and “shop” learn “baking” for “oven” from 2027-01-01 to 2027-01-31");
  }

  @Test
  void theKindOfARelationIsAWordOfTheLanguage() {
    Edit link = new Edit.Link(Dependency.of("till", "oven"));

    assertThat(told(link)).isEqualTo("tie “till” to “oven” (dependency)");
    assertThat(Words.in("de").edit(link, strategy))
        .isEqualTo("„till“ mit „oven“ verbinden (Abhängigkeit)");
  }

  @Test
  void whatStopsIsNamedOnce() {
    Edit drop = Edit.drop("oven");
    Edit toTill = Edit.move("cash", "oven", "till", BigDecimal.TEN);
    Edit toVan = Edit.move("cash", "oven", "van", BigDecimal.ONE);
    Edit ann = Edit.move("ann", "oven", "till", BigDecimal.ONE);

    assertThat(told(Edit.all(drop, toTill)))
        .isEqualTo("stop “oven” and give 10 EUR of “Cash” to “till” instead");
    assertThat(told(Edit.all(drop, toTill, toVan)))
        .isEqualTo("stop “oven” and give 10 EUR to “till” and 1 EUR to “van” instead");
    assertThat(told(Edit.all(drop, toTill, ann)))
        .isEqualTo("stop “oven” and give 10 EUR of “Cash” and 1 FTE of “Ann” to “till” instead");
  }

  @Test
  void amountsAreToldInTheUnitInWhichTheyAreToldElsewhere() {
    Edit give = Edit.give("pot", "till", new BigDecimal(4), DateRange.always());

    assertThat(told(give, Unit.of("kEUR", 1_000, "EUR")))
        .isEqualTo("give 4,000 EUR more of “Pot” to “till”");
    assertThat(told(give, Unit.of("kEUR", 1_000, "EUR").from(LocalDate.of(2027, 1, 1))))
        .isEqualTo("give 4 kEUR more of “Pot” to “till”");
  }

  private String told(Edit edit, Unit unit) {
    return Words.english()
        .edit(
            edit,
            strategy.toBuilder()
                .add(Resource.financial("pot", "Pot", "kEUR").build())
                .unit(unit)
                .build());
  }

  private String told(Edit edit) {
    return Words.english().edit(edit, strategy);
  }
}
