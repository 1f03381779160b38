/** All that the planner keeps in one file, and back from there: the commands backup and restore. */
@NullMarked
package io.alignment.planner.backup;

import org.jspecify.annotations.NullMarked;
