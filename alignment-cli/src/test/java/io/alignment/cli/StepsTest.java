package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StepsTest {

  private final StringWriter text = new StringWriter();

  private Steps steps(boolean watched, long patience) {
    return new Steps(
        new Terminal(80, true, watched),
        new PrintWriter(text),
        Phrases.of(Words.english()).and(AlignmentCommand.class::getResourceAsStream),
        patience);
  }

  @Test
  void shortWorkIsNotWorthAWord() {
    try (Steps steps = steps(true, Integer.MAX_VALUE)) {
      steps.begin("reading");
      steps.begin("drawing");
    }

    assertThat(text.toString()).isEmpty();
  }

  @Test
  void longWorkSaysWhereItIs() {
    try (Steps steps = steps(true, 1)) {
      steps.begin("reading");
      while (text.getBuffer().length() == 0) {
        Thread.onSpinWait();
      }
      steps.begin("drawing");
    }

    assertThat(text.toString().lines().skip(1)).containsExactly("Drawing …");
  }

  @Test
  void whereNobodyLooksNothingIsSaid() {
    try (Steps steps = steps(false, 0)) {
      steps.begin("reading");
    }

    assertThat(text.toString()).isEmpty();
  }
}
