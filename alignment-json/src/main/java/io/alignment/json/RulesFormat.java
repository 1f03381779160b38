package io.alignment.json;

import io.alignment.analysis.Severity;
import io.alignment.model.Element;
import io.alignment.model.Perspective;

/** The formats of rules and baselines, version 1: the names and types of their fields. */
final class RulesFormat {

  static final String RULES_VERSION = "alignment-rules/1";
  static final String BASELINE_VERSION = "alignment-baseline/1";

  static final Shape SELECT =
      Shape.bare(
          "selection",
          Field.choice("type", Element.Type.class).require(),
          Field.of("id", Field.Type.TEXTS),
          Field.of("tag", Field.Type.TEXTS),
          Field.of("properties", Field.Type.PROPERTIES),
          Field.choice("perspective", Perspective.class),
          Field.of("function", Field.Type.TEXTS),
          Field.of("priorityAbove", Field.Type.NUMBER));

  static final Shape EXEMPTION =
      Shape.of(
          "exception",
          Field.of("elements", Field.Type.TEXTS).require(),
          Field.of("reason", Field.Type.TEXT).require(),
          Field.of("until", Field.Type.DATE).require());

  static final Shape RULE =
      Shape.of(
          "rule",
          Field.of("id", Field.Type.TEXT).require(),
          Field.of("description", Field.Type.TEXT),
          Field.of("because", Field.Type.TEXT),
          Field.choice("severity", Severity.class),
          Field.entries("select", SELECT),
          Field.of("should", Field.Type.TEXTS),
          Field.of("ownsAtMost", Field.Type.NUMBER),
          Field.of("number", Field.Type.TEXT),
          Field.of("of", Field.Type.TEXT),
          Field.of("atLeast", Field.Type.NUMBER),
          Field.of("atMost", Field.Type.NUMBER),
          Field.of("orAbsent", Field.Type.FLAG),
          Field.of("noFinding", Field.Type.TEXTS),
          Field.entries("except", EXEMPTION));

  static final Shape RULES =
      Shape.of(
          "document",
          Field.of("format", Field.Type.TEXT).require(),
          Field.of("name", Field.Type.TEXT),
          Field.of("description", Field.Type.TEXT),
          Field.entries("rules", RULE).require());

  static final Shape KNOWN =
      Shape.of(
          "known finding",
          Field.of("rule", Field.Type.TEXT).require(),
          Field.of("elements", Field.Type.TEXTS),
          Field.of("because", Field.Type.TEXTS),
          Field.of("note", Field.Type.TEXT));

  static final Shape BASELINE =
      Shape.of(
          "document",
          Field.of("format", Field.Type.TEXT).require(),
          Field.entries("findings", KNOWN));

  private RulesFormat() {}
}
