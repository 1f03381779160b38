/**
 * Strategies in an application of Spring Boot: beans that read, ask and report, set up by {@link
 * io.alignment.spring.AlignmentProperties}. Each gives way to one that the application has itself.
 */
@NullMarked
package io.alignment.spring;

import org.jspecify.annotations.NullMarked;
