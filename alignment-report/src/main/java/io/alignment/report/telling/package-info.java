/** What there is to tell people, in one form that every format writes. */
@NullMarked
package io.alignment.report.telling;

import org.jspecify.annotations.NullMarked;
