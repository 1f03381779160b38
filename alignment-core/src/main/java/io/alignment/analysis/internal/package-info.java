/** What several analyses share. Not part of the interface of this library. */
@NullMarked
package io.alignment.analysis.internal;

import org.jspecify.annotations.NullMarked;
