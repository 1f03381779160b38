/**
 * Strategies from tables: CSV, TSV and XLSX, of any layout that can be told from its header, and
 * every other by a {@link io.alignment.interchange.table.Mapping}. Begin with {@link
 * io.alignment.interchange.table.TableImporter}.
 */
@NullMarked
package io.alignment.interchange.table;

import org.jspecify.annotations.NullMarked;
