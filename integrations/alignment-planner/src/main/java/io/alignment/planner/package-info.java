/**
 * What people start: a business application around strategies. Its packages point one way: web and
 * api to desk, desk to account, account to store.
 */
@NullMarked
package io.alignment.planner;

import org.jspecify.annotations.NullMarked;
