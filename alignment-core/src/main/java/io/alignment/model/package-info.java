/**
 * What a strategy is: its elements, the relations between them, and the rules that make it valid.
 *
 * <p>Start at {@link io.alignment.model.Strategy#builder(String)}. Whoever holds a {@link
 * io.alignment.model.Strategy} holds an immutable and structurally valid one; what is merely unwise
 * in it is for the analyses to say.
 *
 * <p>Records here and of answers will grow. Elements and measures are made through their builders,
 * relations through {@code of}; canonical constructors may change at any time.
 */
@NullMarked
package io.alignment.model;

import org.jspecify.annotations.NullMarked;
