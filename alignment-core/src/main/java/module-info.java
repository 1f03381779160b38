/** The model of a strategy and the analyses of it. */
@SuppressWarnings("module") // the others are not there yet when this one is compiled
module io.alignment.core {
  requires com.google.common;
  requires transitive org.jgrapht.core;
  requires static transitive org.jspecify;

  exports io.alignment;
  exports io.alignment.analysis;
  exports io.alignment.analysis.board;
  exports io.alignment.analysis.direction;
  exports io.alignment.analysis.environment;
  exports io.alignment.analysis.matters;
  exports io.alignment.analysis.objectives;
  exports io.alignment.analysis.people;
  exports io.alignment.analysis.resources;
  exports io.alignment.model;
  exports io.alignment.rules;
  exports io.alignment.words;
  exports io.alignment.analysis.internal to
      io.alignment.jqwik;
  exports io.alignment.index to
      io.alignment.jqwik;
  exports io.alignment.internal to
      io.alignment.cli,
      io.alignment.jqwik,
      io.alignment.json,
      io.alignment.report,
      io.alignment.spring;
}
