/** XML as it comes from strangers and goes out to them; not for users. */
@NullMarked
package io.alignment.interchange.xml;

import org.jspecify.annotations.NullMarked;
