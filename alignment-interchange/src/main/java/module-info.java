/** Strategies from the formats of others and back, with every loss told. */
module io.alignment.interchange {
  requires transitive io.alignment.core;
  requires com.google.common;

  exports io.alignment.interchange;
}
