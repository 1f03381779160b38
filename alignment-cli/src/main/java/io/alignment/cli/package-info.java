/** The command line program {@code alignment}, and what it writes for build servers and editors. */
@NullMarked
package io.alignment.cli;

import org.jspecify.annotations.NullMarked;
