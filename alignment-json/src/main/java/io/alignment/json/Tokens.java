package io.alignment.json;

import java.math.BigDecimal;

/**
 * A document as a stream of tokens, the same for both formats. It stands on one token at a time; at
 * first it stands before the first one.
 */
interface Tokens extends AutoCloseable {

  /** Moves on and returns the token on which it stands then. */
  Token next() throws Broken;

  /**
   * Moves on in an object, to its next field or to its end.
   *
   * @param shape what the object should look like
   * @return the position of the field in the shape; -1 at the end, or if there is none of this name
   */
  default int nextField(Shape shape) throws Broken {
    Token token = next();
    return token == Token.NAME || token == Token.UNCLEAR_NAME ? shape.positionOf(text()) : -1;
  }

  /** Returns the token on which it stands. */
  Token current();

  /** Returns the text of a name or scalar as it was written, without its quotes. */
  String text();

  /** Returns the text of a scalar that may stand in other places too, if possible as one string. */
  default String word() {
    return text();
  }

  /** Returns the value of a number, infinite if it is too large for a double. */
  default double number() {
    return Double.parseDouble(text());
  }

  /**
   * Returns the exact value of a number.
   *
   * @throws NumberFormatException if its exponent is out of all bounds
   */
  default BigDecimal amount() {
    return new BigDecimal(text());
  }

  /** Returns how much memory what is made of the tokens may take. */
  Allowance allowance();

  /** Returns what at this token is not allowed, and the way out; empty if nothing is. */
  String forbidden();

  /** Returns the line of the token, from 1. */
  int line();

  /** Returns the column of the token, from 1. */
  int column();

  @Override
  void close();

  /** The kinds of token. */
  enum Token {
    START_OBJECT,
    END_OBJECT,
    START_LIST,
    END_LIST,
    /** The name of a field. */
    NAME,
    /** A name that not every reader of YAML takes for a text. */
    UNCLEAR_NAME,
    TEXT,
    /** A number as JSON writes it. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** {@code null}, or nothing at all. */
    NULL,
    /** Unquoted text that some readers of YAML take for a date, number or boolean. */
    UNCLEAR,
    /** Something that stands for something else; {@link #forbidden()} says what. */
    ALIAS,
    /** The end of the document. */
    END
  }

  /** Thrown where the document cannot be read on. */
  final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    final String code;
    final String problem;
    final int line;
    final int column;

    Broken(String code, int line, int column, String problem) {
      super(problem);
      this.code = code;
      this.problem = problem;
      this.line = line;
      this.column = column;
    }
  }
}
