/** What several formats share; not for users. */
@NullMarked
package io.alignment.interchange.internal;

import org.jspecify.annotations.NullMarked;
