/** Examples of how to use the library from Java, and how its sample strategies were made. */
@NullMarked
package io.alignment.examples;

import org.jspecify.annotations.NullMarked;
