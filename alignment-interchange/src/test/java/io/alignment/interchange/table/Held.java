package io.alignment.interchange.table;

import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** All that a strategy says, as texts: what was counted by itself, without the importer. */
final class Held {

  /** Words that became a kind, a state or a direction. */
  private static final List<String> WORDS =
      List.of(
          "objective",
          "key result",
          "vision",
          "task",
          "on track",
          "done",
          "increase",
          "percentage",
          "milestone",
          "customer");

  private final Set<String> texts = new HashSet<>();

  private Held() {}

  static Set<String> of(Strategy strategy) {
    Held held = new Held();
    strategy.elements().forEach(held::element);
    strategy.relations().stream()
        .filter(Support.class::isInstance)
        .map(Support.class::cast)
        .forEach(it -> held.number(OptionalDouble.of(it.weight())));
    return held.texts;
  }

  /** Says whether a cell is among the texts: whole, or each of its parts. */
  static boolean holds(Set<String> texts, String cell) {
    String text = cell.startsWith("'=") ? cell.substring(1) : cell;
    return isHeld(texts, text)
        || Stream.of(text.split("[;,\n]")).map(String::strip).allMatch(it -> isHeld(texts, it));
  }

  private static boolean isHeld(Set<String> texts, String text) {
    return texts.contains(text)
        || texts.stream().anyMatch(it -> List.of(it.split("; ")).contains(text))
        || WORDS.contains(text.toLowerCase(Locale.ROOT))
        || number(text).filter(texts::contains).isPresent()
        || (text.equals("30.11.2026") && texts.contains("2026-11-30"))
        || (text.matches(".* \\(\\d+%\\)") && isHeld(texts, text.replaceAll(" \\(.*", "")));
  }

  private static Optional<String> number(String text) {
    return switch (text) {
      case "40 %" -> Optional.of("40");
      case "€ 3.000,5" -> Optional.of("3000.5");
      case "5k" -> Optional.of("5000");
      default ->
          text.matches("-?\\d+([.,]\\d+)?")
              ? Optional.of(plain(text.replace(',', '.')))
              : Optional.empty();
    };
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private void number(OptionalDouble number) {
    if (number.isPresent()) {
      texts.add(plain(String.valueOf(number.getAsDouble())));
      texts.add(plain(String.valueOf(number.getAsDouble() * 100)));
    }
  }

  private void day(Optional<LocalDate> day) {
    day.ifPresent(it -> texts.add(it.toString()));
  }

  private void element(Element element) {
    texts.add(element.id());
    texts.add(element.name());
    element.about().description().ifPresent(texts::add);
    texts.addAll(element.about().tags());
    texts.addAll(element.about().properties().values());
    if (element instanceof Vision vision) {
      day(vision.horizon());
    } else if (element instanceof WorkItem item) {
      day(item.start());
      day(item.due());
      item.checkIns().forEach(this::checkIn);
      if (item instanceof Objective objective) {
        objective.measures().forEach(this::measure);
      } else if (item instanceof Initiative initiative) {
        number(initiative.progress());
      }
    } else if (!(element instanceof BusinessFunction)) {
      throw new AssertionError(element);
    }
  }

  private void checkIn(CheckIn checkIn) {
    day(Optional.of(checkIn.date()));
    number(checkIn.confidence());
    number(checkIn.progress());
    checkIn.note().ifPresent(texts::add);
    checkIn.by().ifPresent(texts::add);
  }

  private void measure(Measure measure) {
    texts.add(measure.name());
    measure.unit().ifPresent(texts::add);
    Stream.of(
            measure.baseline(),
            measure.minimum(),
            measure.target(),
            measure.stretch(),
            measure.atLeast(),
            measure.atMost())
        .forEach(this::number);
    measure
        .readings()
        .forEach(
            it -> {
              day(Optional.of(it.date()));
              number(OptionalDouble.of(it.value()));
            });
  }
}
