/** Where everything on a map stands. */
@NullMarked
package io.alignment.report.layout;

import org.jspecify.annotations.NullMarked;
