/** The pages of the planner. */
@NullMarked
package io.alignment.planner.web;

import org.jspecify.annotations.NullMarked;
