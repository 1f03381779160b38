package io.alignment.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a strategy has become on its way through a format, against what the losses say of it. */
public final class Differences {

  private Differences() {}

  /** A strategy goes out and comes in; whatever differs must have been told on the way out. */
  public static Strategy requireTold(Strategy strategy, Exporter exporter, Importer importer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      List<Loss> losses = exporter.write(strategy, out);
      Imported back = importer.read(new ByteArrayInputStream(out.toByteArray()));
      requireTold(
          strategy, back.strategy(), losses, out.toString(java.nio.charset.StandardCharsets.UTF_8));
      return back.strategy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireTold(
      Strategy before, Strategy after, List<Loss> losses, String written) {
    Set<String> told = new HashSet<>();
    losses.forEach(it -> told.add(it.place()));
    List<String> silent = new ArrayList<>();
    if (!before.preface().equals(after.preface()) && !told.contains("/")) {
      silent.add("the strategy itself: " + after.preface());
    }
    Set<Element> elements = new LinkedHashSet<>(before.elements());
    after.elements().forEach(it -> toggle(elements, it));
    elements.stream()
        .filter(it -> !told.contains(it.id()))
        .forEach(it -> silent.add(it.toString()));
    Set<Relation> relations = new LinkedHashSet<>(before.relations());
    after.relations().forEach(it -> toggle(relations, it));
    relations.stream()
        .filter(it -> !told.contains(Loss.placeOf(it)))
        .forEach(it -> silent.add(it.toString()));
    assertThat(silent).as("not told of\n%s", written).isEmpty();
    if (losses.isEmpty()) {
      assertThat(after).isEqualTo(before);
    }
  }

  private static <T> void toggle(Set<T> set, T one) {
    if (!set.remove(one)) {
      set.add(one);
    }
  }
}
