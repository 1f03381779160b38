/**
 * What a check against rules says to build servers, code hosts, editors, programs and people. No
 * command is needed for it: make a {@link io.alignment.cli.check.CheckResult}, and write it.
 */
@NullMarked
package io.alignment.cli.check;

import org.jspecify.annotations.NullMarked;
