/**
 * The ids and relations of a strategy as arrays of integers. It knows no records: elements, kinds
 * and relations are numbers here. Not part of the interface of this library.
 */
@NullMarked
package io.alignment.index;

import org.jspecify.annotations.NullMarked;
