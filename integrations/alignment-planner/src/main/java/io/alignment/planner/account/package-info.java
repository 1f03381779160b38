/** Who may come in, and what they may do in which business. */
@NullMarked
package io.alignment.planner.account;

import org.jspecify.annotations.NullMarked;
