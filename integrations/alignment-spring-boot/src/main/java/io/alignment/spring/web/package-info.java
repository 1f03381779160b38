/** Strategies and answers over HTTP, and what is wrong with a document as Problem Details. */
@NullMarked
package io.alignment.spring.web;

import org.jspecify.annotations.NullMarked;
