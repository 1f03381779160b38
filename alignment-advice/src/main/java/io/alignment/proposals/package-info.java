/** What to change first, found by trying it. */
@NullMarked
package io.alignment.proposals;

import org.jspecify.annotations.NullMarked;
