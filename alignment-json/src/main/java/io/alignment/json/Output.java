package io.alignment.json;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Takes a document piece by piece and writes it in a format. */
interface Output {

  void startObject();

  void endObject();

  void startList();

  void endList();

  void name(String name);

  void text(String text);

  /** Writes a day, which people put in quotes only where they must. */
  void day(LocalDate day);

  /** Writes a number exactly as it is, without an exponent. */
  void number(BigDecimal number);

  /** Writes the shortest number that reads back as the same double. */
  void number(double number);

  void flag(boolean flag);

  void nothing();

  /** Ends the document with a line break. */
  void end();
}
