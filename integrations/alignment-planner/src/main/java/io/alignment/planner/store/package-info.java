/** Businesses and the versions of their strategies in the database. */
@NullMarked
package io.alignment.planner.store;

import org.jspecify.annotations.NullMarked;
