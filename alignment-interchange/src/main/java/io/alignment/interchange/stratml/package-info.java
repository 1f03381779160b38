/** Plans and reports of StratML (ISO 17469-1, ANSI/AIIM 22) as strategies and back. */
@NullMarked
package io.alignment.interchange.stratml;

import org.jspecify.annotations.NullMarked;
