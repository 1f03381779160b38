/** What several modules of this library share and nobody else should use. */
@NullMarked
package io.alignment.internal;

import org.jspecify.annotations.NullMarked;
