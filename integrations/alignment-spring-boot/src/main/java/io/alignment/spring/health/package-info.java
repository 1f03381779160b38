/** Whether the strategy keeps the rules of the business, as health of the application. */
@NullMarked
package io.alignment.spring.health;

import org.jspecify.annotations.NullMarked;
