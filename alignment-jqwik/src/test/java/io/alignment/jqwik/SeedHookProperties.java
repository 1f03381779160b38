package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** A build that names a seed draws the same twice. */
class SeedHookProperties {

  @Property(tries = 5)
  @AddLifecycleHook(HasTheNamedSeed.class)
  void aPropertyTakesTheSeedOfTheBuild(@ForAll int any) {
    assertThat(any).isBetween(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Property(tries = 5, seed = "3")
  @AddLifecycleHook(HasItsOwnSeed.class)
  void aSeedOfItsOwnIsKept(@ForAll int any) {
    assertThat(any).isBetween(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static final class HasTheNamedSeed extends UnderSeed {
    HasTheNamedSeed() {
      super("41", "41");
    }
  }

  static final class HasItsOwnSeed extends UnderSeed {
    HasItsOwnSeed() {
      super("41", "3");
    }
  }

  /** Names a seed around a property, and expects the one that it is run with. */
  abstract static class UnderSeed implements AroundPropertyHook {
    private final String named;
    private final String expected;

    UnderSeed(String named, String expected) {
      this.named = named;
      this.expected = expected;
    }

    @Override
    public int aroundPropertyProximity() {
      return -100; // outside of the hook that is tested
    }

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      Properties before = (Properties) System.getProperties().clone();
      System.setProperty(SeedHook.SEED, named);
      try {
        PropertyExecutionResult result = property.execute();
        assertThat(result.seed()).hasValue(expected);
        return result;
      } finally {
        System.setProperties(before);
      }
    }
  }
}
