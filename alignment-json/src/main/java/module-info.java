/** Strategies as documents in JSON and YAML, and results as JSON. */
module io.alignment.json {
  requires transitive io.alignment.core;
  requires com.google.common;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;

  exports io.alignment.json;
}
