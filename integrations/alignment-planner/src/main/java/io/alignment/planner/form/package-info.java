/** What people type into forms, and the strategy that it makes of them, each fault at its field. */
@NullMarked
package io.alignment.planner.form;

import org.jspecify.annotations.NullMarked;
