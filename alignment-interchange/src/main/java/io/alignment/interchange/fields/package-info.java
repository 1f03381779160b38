/** What elements and relations say, as texts by key; not for users. */
@NullMarked
package io.alignment.interchange.fields;

import org.jspecify.annotations.NullMarked;
