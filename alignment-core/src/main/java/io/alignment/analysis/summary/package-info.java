/** How aligned the business is as a whole, and of what that is made up. */
@NullMarked
package io.alignment.analysis.summary;

import org.jspecify.annotations.NullMarked;
