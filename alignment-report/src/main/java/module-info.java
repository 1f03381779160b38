/** A strategy map and a report to look at, and diagrams for other tools. */
module io.alignment.report {
  requires transitive io.alignment.advice;
  requires transitive io.alignment.core;
  requires com.google.common;
  requires gg.jte.runtime;
  requires org.eclipse.elk.alg.layered;
  requires org.eclipse.elk.core;
  requires org.eclipse.elk.graph;
  requires org.eclipse.emf.common;
  requires org.eclipse.emf.ecore;
  requires static org.jspecify;

  exports io.alignment.report;
  exports io.alignment.report.board;
  exports io.alignment.report.diagram;
  exports io.alignment.report.map;
  exports io.alignment.report.answers;
  exports io.alignment.report.phrases;
  exports io.alignment.report.telling;
  exports io.alignment.report.text;
}
