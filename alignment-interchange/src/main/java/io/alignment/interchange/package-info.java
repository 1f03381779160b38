/**
 * A strategy comes in from the format of another tool, or goes out to one, and what could not be
 * carried over is told, item by item: {@link io.alignment.interchange.Importer}, {@link
 * io.alignment.interchange.Exporter}, {@link io.alignment.interchange.Loss}.
 */
@NullMarked
package io.alignment.interchange;

import org.jspecify.annotations.NullMarked;
