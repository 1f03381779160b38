/** The planner in a real browser. */
@NullMarked
package io.alignment.planner.browser;

import org.jspecify.annotations.NullMarked;
