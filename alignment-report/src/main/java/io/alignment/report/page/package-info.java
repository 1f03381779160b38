/** What the pages of a report say, for the templates. */
@NullMarked
package io.alignment.report.page;

import org.jspecify.annotations.NullMarked;
