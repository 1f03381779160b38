/** Strategies at random, and laws for analyses, for property-based tests with jqwik. */
module io.alignment.jqwik {
  requires transitive io.alignment.core;
  requires transitive net.jqwik.api;
  requires static transitive org.jspecify;
  requires static io.alignment.json;
  requires com.google.common;

  exports io.alignment.jqwik;

  provides net.jqwik.api.providers.ArbitraryProvider with
      io.alignment.jqwik.StrategyArbitraryProvider;
  provides net.jqwik.api.SampleReportingFormat with
      io.alignment.jqwik.StrategyReportingFormat;
  provides net.jqwik.api.lifecycle.LifecycleHook with
      io.alignment.jqwik.SeedHook;
}
