/**
 * Who works and talks with whom, and who carries what: silos, communication, dependence,
 * organization.
 */
@NullMarked
package io.alignment.analysis.people;

import org.jspecify.annotations.NullMarked;
