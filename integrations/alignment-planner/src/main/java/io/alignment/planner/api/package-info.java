/** The planner for other programs, over HTTP. */
@NullMarked
package io.alignment.planner.api;

import org.jspecify.annotations.NullMarked;
