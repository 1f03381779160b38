/** Reports for people, laid out for a terminal: a section for each answer. */
@NullMarked
package io.alignment.report.text;

import org.jspecify.annotations.NullMarked;
