package io.alignment.report.diagram;

import io.alignment.analysis.Severity;
import io.alignment.model.Relation;
import io.alignment.report.map.Band;

/**
 * Colors that color-blind people can tell apart, after M. Okabe and K. Ito, <em>Color Universal
 * Design</em>, 2008, darkened until white paper shows them well. None of them says anything that
 * nothing else says.
 */
final class Palette {

  static final String INK = "#1c2430";
  static final String FAINT = "#566070";
  static final String CARD = "#ffffff";
  static final String STRIP = "#f4f5f7";
  static final String EDGE_OF_STRIP = "#c9ced6";

  private Palette() {}

  /** Returns the color of the border of a band's cards. */
  static String of(Band band) {
    return switch (band.id()) {
      case "vision" -> INK;
      case "financial" -> "#0072b2";
      case "customer" -> "#b8660a";
      case "internal-process" -> "#00795a";
      case "learning-and-growth" -> "#a2468c";
      default -> "#5b6675";
    };
  }

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "#b3261e";
      case WARNING -> "#8a5a00";
      case INFO -> FAINT;
    };
  }

  static String of(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT -> "#47607f";
      case HINDRANCE -> "#d55e00";
      case ALLOCATION -> "#7fa99b";
      case OWNERSHIP,
          PARTICIPATION,
          ASSIGNMENT,
          MEMBERSHIP,
          ATTACHMENT,
          CONSULTATION,
          NOTIFICATION ->
          "#a3abb7";
      case DEPENDENCY, COLLABORATION, COMMUNICATION, INFLUENCE, ANSWER -> "#7a5fa8";
    };
  }
}
