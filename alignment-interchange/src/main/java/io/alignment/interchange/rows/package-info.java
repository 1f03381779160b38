/**
 * Strategies of rows: those of a program, of a database or of a table, each of which is an element,
 * a relation or a part of one. {@link io.alignment.interchange.rows.StrategyTables} reads them.
 */
@NullMarked
package io.alignment.interchange.rows;

import org.jspecify.annotations.NullMarked;
