/**
 * Models of ArchiMate 3 as strategies and back: the Model Exchange File Format of the Open Group,
 * and the tables that Archi exports.
 */
@NullMarked
package io.alignment.interchange.archimate;

import org.jspecify.annotations.NullMarked;
