/** What is wrong, one entry for one cause, and what has to be asked. */
@NullMarked
package io.alignment.analysis.matters;

import org.jspecify.annotations.NullMarked;
