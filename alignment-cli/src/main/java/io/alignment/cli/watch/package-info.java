/** A file that is looked at while somebody writes it, and a browser that follows. */
@NullMarked
package io.alignment.cli.watch;

import org.jspecify.annotations.NullMarked;
