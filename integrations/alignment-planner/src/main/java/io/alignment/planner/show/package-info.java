/** What the library tells, in a form that templates can walk through. */
@NullMarked
package io.alignment.planner.show;

import org.jspecify.annotations.NullMarked;
