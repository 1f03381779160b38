/** What happens at a start, and the commands besides serving pages. */
@NullMarked
package io.alignment.planner.start;

import org.jspecify.annotations.NullMarked;
