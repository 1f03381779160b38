package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A small edit of a strategy, made of plain numbers so that jqwik knows how to shrink it.
 *
 * @param kind which kind of edit
 * @param part of which part
 * @param value what of it, and how much
 */
record Variation(Kind kind, int part, int value) {

  enum Kind {
    SHUFFLE,
    REMOVE_RELATION,
    REMOVE_ELEMENT,
    CHANGE_RELATION,
    CHANGE_ELEMENT
  }

  /** Returns the strategy with this edit, or as it is if the edit would make it invalid. */
  Strategy of(Strategy strategy) {
    if (kind == Kind.SHUFFLE) {
      return Strategies.shuffled(strategy, new Random(value));
    }
    StrategyBuilder draft = strategy.toBuilder();
    List<Element> elements = strategy.elements();
    List<Relation> relations = strategy.relations();
    switch (kind) {
      case REMOVE_RELATION -> oneOf(relations).ifPresent(draft::remove);
      case REMOVE_ELEMENT -> oneOf(elements).ifPresent(element -> draft.remove(element.id()));
      case CHANGE_RELATION ->
          oneOf(relations)
              .ifPresent(
                  it -> {
                    draft.remove(it);
                    draft.add(changed(FieldTable.of(it.kind()), it));
                  });
      default ->
          oneOf(elements).ifPresent(it -> draft.update(changed(FieldTable.of(it.type()), it)));
    }
    return draft.problems().isEmpty() ? draft.build() : strategy;
  }

  private <T> Optional<T> oneOf(List<T> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(part % parts.size()));
  }

  private <T> T changed(Fields<T> fields, T whole) {
    List<Field<T>> changeable = new ArrayList<>();
    for (Field<T> field : fields.list()) {
      if (field.value(whole).map(it -> !changed(field, it).equals(it)).orElse(false)) {
        changeable.add(field);
      }
    }
    if (changeable.isEmpty()) {
      return whole;
    }
    Field<T> one = changeable.get(value % changeable.size());
    return fields.make(
        field -> field.value(whole).map(it -> field == one ? changed(field, it) : it));
  }

  private Object changed(Field<?> field, Object old) {
    int more = 2 + value % 5;
    return switch (field.type()) {
      case NUMBER -> (Double) old * more;
      case AMOUNT -> ((BigDecimal) old).multiply(BigDecimal.valueOf(more));
      case DATE -> ((LocalDate) old).plusMonths(more);
      case CHOICE -> {
        List<Enum<?>> choices = List.copyOf(field.choices().values());
        yield choices.get((choices.indexOf(old) + more) % choices.size());
      }
      default -> old;
    };
  }
}
