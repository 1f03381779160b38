package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.alignment.model.Element;
import io.alignment.rules.AnalyzedElement;
import io.alignment.rules.Condition;
import io.alignment.rules.Conditions;

/**
 * What rules in documents may ask of elements by a word.
 *
 * @param condition what is asked
 * @param types of elements of which types it can be asked
 */
record NamedCondition(Condition<?> condition, ImmutableSet<Element.Type> types) {

  private static final Element.Type[] OWNED = {
    Element.Type.OBJECTIVE, Element.Type.INITIATIVE, Element.Type.RESOURCE
  };

  /** All wishes by the words that documents use. */
  static final ImmutableMap<String, NamedCondition> ALL =
      ImmutableMap.<String, NamedCondition>builder()
          .put("funded", of(Conditions.resourced(), Element.Type.OBJECTIVE))
          .put("measured", of(Conditions.measured(), Element.Type.OBJECTIVE))
          .put("worked-on", of(Conditions.executed(), Element.Type.OBJECTIVE))
          .put("owned", of(Conditions.owned(), OWNED))
          .put("owned-by-one", of(Conditions.ownedByExactlyOne(), OWNED))
          .put(
              "lead-to-a-vision",
              of(
                  Conditions.anchored(),
                  Element.Type.OBJECTIVE,
                  Element.Type.INITIATIVE,
                  Element.Type.FUNCTION,
                  Element.Type.RESOURCE))
          .put(
              "due-within-the-horizon",
              of(Conditions.dueWithinTheHorizon(), Element.Type.OBJECTIVE, Element.Type.INITIATIVE))
          .put("not-overcommitted", of(Conditions.notOvercommitted(), Element.Type.RESOURCE))
          .put("not-in-a-silo", of(Conditions.notInASilo(), Element.Type.FUNCTION))
          .buildOrThrow();

  static NamedCondition of(Condition<?> condition, Element.Type... types) {
    return new NamedCondition(condition, ImmutableSet.copyOf(types));
  }

  /** Returns the condition, for elements of the types of which it can be asked. */
  @SuppressWarnings("unchecked") // whoever uses it has looked at the types
  Condition<AnalyzedElement<?>> onElements() {
    return (Condition<AnalyzedElement<?>>) condition;
  }
}
