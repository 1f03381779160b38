/** What has changed between two versions of a strategy, and what to do next. */
module io.alignment.advice {
  requires transitive io.alignment.core;
  requires com.google.common;
  requires static org.jspecify;

  exports io.alignment.drift;
  exports io.alignment.plan;
}
