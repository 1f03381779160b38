/** Rules for a strategy as JUnit tests. */
module io.alignment.junit {
  requires transitive io.alignment.core;
  requires transitive io.alignment.json;
  requires transitive org.junit.jupiter.api;
  requires org.opentest4j;

  exports io.alignment.junit;
}
