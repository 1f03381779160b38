package io.alignment.jqwik;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property that has no seed of its own the one of the system property {@code
 * alignment.seed}, so that a build asks the same of the same code twice. Without that, or where it
 * is empty, each run draws anew. jqwik finds it by itself.
 */
public final class SeedHook implements AroundPropertyHook {

  static final String SEED = "alignment.seed";

  /** Makes the hook. */
  public SeedHook() {}

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    String seed = System.getProperty(SEED, "");
    if (!seed.isBlank() && attributes.seed().filter(it -> !it.isBlank()).isEmpty()) {
      attributes.setSeed(seed.strip());
    }
    return property.execute();
  }
}
