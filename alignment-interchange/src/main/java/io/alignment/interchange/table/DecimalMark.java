package io.alignment.interchange.table;

/** How numbers such as 1.234 are meant, of which nothing else tells what the mark is. */
public enum DecimalMark {
  /** 1.234 is little more than one, and 1,234 is more than a thousand. */
  POINT,
  /** 1,234 is little more than one, and 1.234 is more than a thousand. */
  COMMA
}
