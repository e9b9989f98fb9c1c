/**
 * Vietnamese text as people type it and as records spell it.
 *
 * <p>Nothing here knows what a name names.
 */
@NullMarked
package io.danvan.platform.text;

import org.jspecify.annotations.NullMarked;
