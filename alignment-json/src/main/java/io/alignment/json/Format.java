package io.alignment.json;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Status;

/** The document format, version 1: the one place that knows the names and types of its fields. */
final class Format {

  static final String VERSION = "alignment/1";

  private static final Shape ABOUT =
      Shape.of(
          "element",
          Field.of("id", Field.Type.WORD).require(),
          Field.of("name", Field.Type.TEXT).require(),
          Field.of("description", Field.Type.TEXT),
          Field.of("tags", Field.Type.TEXTS),
          Field.of("properties", Field.Type.PROPERTIES));

  static final Shape VISION = ABOUT.and("vision", Field.of("horizon", Field.Type.DATE));

  static final Shape READING =
      Shape.of(
          "reading",
          Field.of("date", Field.Type.DATE).require(),
          Field.of("value", Field.Type.NUMBER).require());

  static final Shape MEASURE =
      Shape.bare(
          "measure",
          Field.of("name", Field.Type.WORD).require(),
          Field.of("unit", Field.Type.WORD),
          Field.of("baseline", Field.Type.NUMBER),
          Field.of("target", Field.Type.NUMBER),
          Field.of("atLeast", Field.Type.NUMBER),
          Field.of("atMost", Field.Type.NUMBER),
          Field.of("weight", Field.Type.NUMBER),
          Field.of("everyDays", Field.Type.DAYS),
          Field.of("leading", Field.Type.FLAG),
          Field.entries("readings", READING));

  static final Shape DEMAND =
      Shape.of(
          "demand",
          Field.of("unit", Field.Type.WORD).require(),
          Field.of("amount", Field.Type.AMOUNT).require(),
          Field.of("skill", Field.Type.WORD));

  static final Shape SUPPORT =
      Shape.bare(
          "support",
          Field.of("to", Field.Type.WORD).require(),
          Field.of("weight", Field.Type.NUMBER));

  static final Shape HINDRANCE =
      Shape.bare(
          "hindrance",
          Field.of("to", Field.Type.WORD).require(),
          Field.of("strength", Field.Type.NUMBER));

  private static final Field START = Field.of("start", Field.Type.DATE);
  private static final Field DUE = Field.of("due", Field.Type.DATE);
  private static final Field STATUS = Field.choice("status", Status.class);
  private static final Field OWNER = Field.of("owner", Field.Type.TEXTS);
  private static final Field SUPPORTS = Field.entries("supports", SUPPORT);
  private static final Field HINDERS = Field.entries("hinders", HINDRANCE);
  private static final Field DEPENDS_ON = Field.of("dependsOn", Field.Type.TEXTS);
  private static final Field REQUIRED_SKILLS = Field.of("requiredSkills", Field.Type.TEXTS);
  private static final Field DEMANDS = Field.entries("demands", DEMAND);

  static final Shape OBJECTIVE =
      ABOUT.and(
          "objective",
          Field.choice("perspective", Perspective.class),
          START,
          DUE,
          STATUS,
          OWNER,
          SUPPORTS,
          HINDERS,
          DEPENDS_ON,
          REQUIRED_SKILLS,
          DEMANDS,
          Field.entries("measures", MEASURE));

  static final Shape INITIATIVE =
      ABOUT.and(
          "initiative",
          Field.choice("kind", Initiative.Kind.class),
          START,
          DUE,
          STATUS,
          OWNER,
          SUPPORTS,
          HINDERS,
          DEPENDS_ON,
          REQUIRED_SKILLS,
          DEMANDS,
          Field.of("teaches", Field.Type.TEXTS));

  static final Shape COLLABORATION =
      Shape.bare(
          "collaboration",
          Field.of("with", Field.Type.WORD).require(),
          Field.of("channel", Field.Type.WORD),
          Field.of("strength", Field.Type.NUMBER));

  static final Shape COMMUNICATION =
      Shape.bare(
          "communication",
          Field.of("to", Field.Type.WORD).require(),
          Field.of("channel", Field.Type.WORD),
          Field.of("everyDays", Field.Type.DAYS));

  static final Shape FUNCTION =
      ABOUT.and(
          "function",
          Field.choice("kind", BusinessFunction.Kind.class),
          Field.of("partOf", Field.Type.WORD),
          Field.of("participates", Field.Type.TEXTS),
          Field.entries("collaborates", COLLABORATION),
          Field.entries("communicates", COMMUNICATION));

  private static final Field FROM = Field.of("from", Field.Type.DATE);
  private static final Field UNTIL = Field.of("until", Field.Type.DATE);

  static final Shape ALLOCATION =
      Shape.bare(
          "allocation",
          Field.of("to", Field.Type.WORD).require(),
          Field.of("amount", Field.Type.AMOUNT),
          FROM,
          UNTIL);

  static final Shape RESOURCE =
      ABOUT.and(
          "resource",
          Field.choice("kind", Resource.Kind.class).require(),
          Field.of("unit", Field.Type.WORD),
          Field.of("capacity", Field.Type.AMOUNT),
          Field.of("dayToDay", Field.Type.AMOUNT),
          FROM,
          UNTIL,
          OWNER,
          Field.of("fills", Field.Type.TEXTS),
          Field.of("skills", Field.Type.TEXTS),
          Field.entries("allocations", ALLOCATION));

  static final Shape INFLUENCE =
      Shape.bare(
          "influence",
          Field.of("to", Field.Type.WORD).require(),
          Field.of("weight", Field.Type.NUMBER));

  static final Shape FACTOR =
      ABOUT.and(
          "factor",
          Field.choice("quadrant", Factor.Quadrant.class).require(),
          Field.choice("domain", Factor.Domain.class),
          Field.of("importance", Field.Type.NUMBER),
          Field.of("rating", Field.Type.NUMBER),
          Field.entries("influences", INFLUENCE));

  static final Shape DOCUMENT =
      Shape.of(
          "document",
          Field.of("format", Field.Type.TEXT).require(),
          Field.of("name", Field.Type.TEXT).require(),
          Field.of("description", Field.Type.TEXT),
          Field.of("tags", Field.Type.TEXTS),
          Field.of("properties", Field.Type.PROPERTIES),
          Field.section("visions", VISION),
          Field.section("objectives", OBJECTIVE),
          Field.section("initiatives", INITIATIVE),
          Field.section("functions", FUNCTION),
          Field.section("resources", RESOURCE),
          Field.section("factors", FACTOR));

  private Format() {}
}
