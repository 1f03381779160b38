/** What has changed between two versions of a strategy, and what that has brought. */
@NullMarked
package io.alignment.drift;

import org.jspecify.annotations.NullMarked;
