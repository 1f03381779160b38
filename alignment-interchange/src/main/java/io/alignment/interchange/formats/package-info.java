/** All formats of others, by name and by what a file looks like. */
@NullMarked
package io.alignment.interchange.formats;

import org.jspecify.annotations.NullMarked;
