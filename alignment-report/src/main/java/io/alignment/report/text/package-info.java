/** What is told, as text for terminals and as Markdown. */
@NullMarked
package io.alignment.report.text;

import org.jspecify.annotations.NullMarked;
