package io.alignment.analysis.internal;

import java.util.Locale;

/** The names of constants as results and documents write them, such as {@code internal-process}. */
public final class Labels {

  private Labels() {}

  /** Returns the name of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
