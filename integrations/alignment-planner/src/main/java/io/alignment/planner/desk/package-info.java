/** The library at work: a version is opened, asked, changed, compared and kept. */
@NullMarked
package io.alignment.planner.desk;

import org.jspecify.annotations.NullMarked;
