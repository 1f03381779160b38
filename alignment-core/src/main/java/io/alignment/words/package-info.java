/** What is said to people, in one language a file. */
@NullMarked
package io.alignment.words;

import org.jspecify.annotations.NullMarked;
