/** What each answer tells, and the reports that are made of them. */
@NullMarked
package io.alignment.report.answers;

import org.jspecify.annotations.NullMarked;
