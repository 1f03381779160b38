/** What to do next: plans of a few steps, found by trying them. */
@NullMarked
package io.alignment.plan;

import org.jspecify.annotations.NullMarked;
