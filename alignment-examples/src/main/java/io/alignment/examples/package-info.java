/**
 * The command line program {@code alignment}, strategies to try it on, and examples of how to use
 * the library from Java.
 */
@NullMarked
package io.alignment.examples;

import org.jspecify.annotations.NullMarked;
