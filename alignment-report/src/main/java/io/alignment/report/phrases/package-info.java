/** What is said to people, one language a file. */
@NullMarked
package io.alignment.report.phrases;

import org.jspecify.annotations.NullMarked;
