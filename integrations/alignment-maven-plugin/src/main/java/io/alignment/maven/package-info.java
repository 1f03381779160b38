/** The goals of the Maven plugin: validate, check, report, diff and plan. */
@NullMarked
package io.alignment.maven;

import org.jspecify.annotations.NullMarked;
