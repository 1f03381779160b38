package io.alignment.json;

import io.alignment.analysis.Severity;
import io.alignment.model.Aim;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.Perspective;

/** The formats of rules and baselines, version 1: the names and types of their fields. */
final class RulesFormat {

  static final String RULES_VERSION = "alignment-rules/1";
  static final String BASELINE_VERSION = "alignment-baseline/1";

  static final Shape SELECT =
      Shape.bare(
          "selection",
          Member.choice("type", Element.Type.class).require(),
          Member.of("id", Field.Type.TEXTS),
          Member.of("tag", Field.Type.TEXTS),
          Member.of("properties", Field.Type.PROPERTIES),
          Member.of("keyResults", Field.Type.FLAG),
          Member.choice("aim", Aim.class),
          Member.choice("perspective", Perspective.class),
          Member.of("function", Field.Type.TEXTS),
          Member.of("priorityAbove", Field.Type.NUMBER));

  static final Shape EXEMPTION =
      Shape.of(
          "exception",
          Member.of("elements", Field.Type.TEXTS).require(),
          Member.of("reason", Field.Type.TEXT).require(),
          Member.of("until", Field.Type.DATE).require());

  static final Shape RULE =
      Shape.of(
          "rule",
          Member.of("id", Field.Type.TEXT).require(),
          Member.of("description", Field.Type.TEXT),
          Member.of("because", Field.Type.TEXT),
          Member.choice("severity", Severity.class),
          Member.entries("select", SELECT),
          Member.of("should", Field.Type.TEXTS),
          Member.of("ownsAtMost", Field.Type.NUMBER),
          Member.of("number", Field.Type.TEXT),
          Member.of("of", Field.Type.TEXT),
          Member.of("atLeast", Field.Type.NUMBER),
          Member.of("atMost", Field.Type.NUMBER),
          Member.of("orAbsent", Field.Type.FLAG),
          Member.of("noFinding", Field.Type.TEXTS),
          Member.of("notFailing", Field.Type.TEXTS),
          Member.entries("except", EXEMPTION));

  static final Shape RULES =
      Shape.of(
          "document",
          Member.of("format", Field.Type.TEXT).require(),
          Member.of("name", Field.Type.TEXT),
          Member.of("description", Field.Type.TEXT),
          Member.entries("rules", RULE).require());

  static final Shape KNOWN =
      Shape.of(
          "known finding",
          Member.of("rule", Field.Type.TEXT).require(),
          Member.of("elements", Field.Type.TEXTS),
          Member.of("because", Field.Type.TEXTS),
          Member.of("note", Field.Type.TEXT));

  static final Shape BASELINE =
      Shape.of(
          "document",
          Member.of("format", Field.Type.TEXT).require(),
          Member.entries("findings", KNOWN));

  private RulesFormat() {}
}
