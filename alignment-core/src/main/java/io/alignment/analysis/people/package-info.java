/** Do those work together who must: silos. */
@NullMarked
package io.alignment.analysis.people;

import org.jspecify.annotations.NullMarked;
