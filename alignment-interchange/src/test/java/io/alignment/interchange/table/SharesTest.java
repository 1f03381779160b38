package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Imported;
import io.alignment.model.CheckIn;
import io.alignment.model.Objective;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts of a whole are read only where their column shows what the whole is. */
class SharesTest {

  @Test
  void aSignInACellSaysWhatItIsWhateverTheOthersAre() {
    assertThat(progress("45%", "7 %", "14.3%")).containsExactly(0.45, 0.07, 0.143);
    assertThat(progress("45", "7", "1")).containsExactly(0.45, 0.07, 0.01);
    assertThat(progress("0.45", "1")).containsExactly(0.45, 1.0);
  }

  @Test
  void partsBesideHundredthsAreNotRead() {
    Imported mixed = read("Progress", "45%", "0.45", "45");
    assertThat(checkIns(mixed).map(CheckIn::progress)).containsExactly(OptionalDouble.of(0.45));
    assertThat(mixed.losses())
        .filteredOn(it -> it.code().equals("table.no-share"))
        .extracting(it -> it.what().get(2))
        .containsExactly("0.45", "45");
  }

  @Test
  void howSureSomebodyIsMayBeOfTen() {
    Imported ofTen = read("Confidence", "7", "9", "10");
    assertThat(checkIns(ofTen)).isEmpty();
    assertThat(ofTen.losses()).filteredOn(it -> it.code().equals("table.no-share")).hasSize(3);
    assertThat(checkIns(read("Confidence", "7", "90")).map(CheckIn::confidence))
        .containsExactly(OptionalDouble.of(0.07), OptionalDouble.of(0.9));
    assertThat(checkIns(read("Confidence", "0.7", "1")).map(CheckIn::confidence))
        .containsExactly(OptionalDouble.of(0.7), OptionalDouble.of(1));
  }

  private static Stream<Double> progress(String... cells) {
    return checkIns(read("Progress", cells)).map(it -> it.progress().orElseThrow());
  }

  private static Stream<CheckIn> checkIns(Imported imported) {
    return imported.strategy().elements(Objective.class).stream()
        .flatMap(it -> it.checkIns().stream());
  }

  private static Imported read(String header, String... cells) {
    StringBuilder table = new StringBuilder("Objective;Date;" + header + "\n");
    for (String cell : List.of(cells)) {
      table.append("Goal ").append(table.length()).append(";2026-05-01;").append(cell).append('\n');
    }
    return Read.read(table.toString());
  }
}
