package io.alignment.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.words.Words;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private final Teller teller =
      new Teller(Strategy.builder("S").build(), Phrases.of(Words.english()), "spending");

  @Test
  void columnsNeverTouchAndStayBelowEachOther() {
    teller.row(Text.of("Repairs"), cells("13,500,000 USD", "21,000,000 USD", "33 %"));
    teller.row(Text.of("Games"), cells("5 USD", "7 USD", "100 %"));

    assertThat(table())
        .containsExactly(
            "Repairs                                 13,500,000 USD  21,000,000 USD      33 %",
            "Games                                            5 USD           7 USD     100 %");
  }

  @Test
  void aFirstCellTakesTheFreeRoomOfItsLabel() {
    teller.row(Text.of("Talks"), cells("nothing to count", "0.00"));
    teller.row(Text.of("Goals"), cells("100 %", "4.76"));

    assertThat(table()).extracting(String::length).containsExactly(80, 80);
  }

  private Stream<String> table() {
    return PlainText.of(teller.telling(), new TextStyle(80, false))
        .lines()
        .filter(it -> !it.isEmpty());
  }

  private static Cell[] cells(String... texts) {
    return Stream.of(texts).map(Text::of).map(Cell::of).toArray(Cell[]::new);
  }
}
