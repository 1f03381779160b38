package io.alignment.jqwik;

import io.alignment.analysis.Analysis;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Group;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Analyses that break a law are caught, and the strategy that shows it is small. */
@SuppressWarnings("ClassCanBeStatic") // a group of jqwik cannot
class BrokenAnalysesProperties {

  private static final int MOST_ELEMENTS = 5;

  /** Depends on which objective came first. */
  @Group
  @AddLifecycleHook(OrderIsCaught.class)
  class WhatCameFirst implements AnalysisLaws<Optional<String>> {
    @Override
    public Analysis<Optional<String>> analysis() {
      return question -> question.strategy().objectives().stream().map(Element::name).findFirst();
    }
  }

  static final class OrderIsCaught extends LawIsBroken {
    OrderIsCaught() {
      super("theOrderOfPartsChangesNothing", "The order in which the parts");
    }
  }

  /** Collects in a field, which it shares between questions. */
  @Group
  @AddLifecycleHook(MemoryIsCaught.class)
  class WhatIsKept implements AnalysisLaws<List<String>> {

    private final List<String> names = new ArrayList<>();

    @Override
    public Analysis<List<String>> analysis() {
      return question -> {
        question.strategy().functions().forEach(it -> names.add(it.name()));
        return List.copyOf(names);
      };
    }
  }

  /** Begins anew each time, but hands out its own list. */
  @Group
  @AddLifecycleHook(MemoryIsCaught.class)
  class WhatIsHandedOut implements AnalysisLaws<List<String>> {

    private final List<String> names = new ArrayList<>();

    @Override
    @SuppressWarnings("MixedMutabilityReturnType")
    public Analysis<List<String>> analysis() {
      return question -> {
        names.clear();
        question.strategy().visions().stream().map(Element::name).sorted().forEach(names::add);
        return names;
      };
    }
  }

  static final class MemoryIsCaught extends LawIsBroken {
    MemoryIsCaught() {
      super("anAnalysisRemembersNothing", "An analysis must remember nothing.");
    }
  }

  /**
   * Passes if the law is broken by a small strategy, and says which law; the others do not matter.
   */
  abstract static class LawIsBroken implements AroundPropertyHook {

    private final String law;
    private final String message;

    LawIsBroken(String law, String message) {
      this.law = law;
      this.message = message;
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      if (!context.targetMethod().getName().equals(law)) {
        context.attributes().setTries(1);
        return property.execute().mapToSuccessful();
      }
      PropertyExecutionResult result = property.execute();
      String told = result.throwable().map(Throwable::getMessage).orElse("");
      List<Integer> sizes = sizes(result);
      boolean isSmall = !sizes.isEmpty() && sizes.stream().allMatch(it -> it <= MOST_ELEMENTS);
      return told.startsWith(message) && isSmall
          ? result.mapToSuccessful()
          : result.mapToFailed(
              "Caught with strategies of %s elements, and the words: %s".formatted(sizes, told));
    }

    private static List<Integer> sizes(PropertyExecutionResult result) {
      return result.falsifiedParameters().orElse(List.of()).stream()
          .filter(Strategy.class::isInstance)
          .map(it -> ((Strategy) it).elements().size())
          .toList();
    }
  }
}
