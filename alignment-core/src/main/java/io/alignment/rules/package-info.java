/**
 * Rules of one's own about a strategy, to be checked in a build or every night. {@link
 * io.alignment.rules.Rules} is where to begin: it holds ready-made rules, and the words for new
 * ones.
 */
@NullMarked
package io.alignment.rules;

import org.jspecify.annotations.NullMarked;
