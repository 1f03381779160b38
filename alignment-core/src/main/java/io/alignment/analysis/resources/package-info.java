/**
 * Does what there is fit what is wanted: money and people, capacity and skills, automation; and
 * what was spent.
 */
@NullMarked
package io.alignment.analysis.resources;

import org.jspecify.annotations.NullMarked;
