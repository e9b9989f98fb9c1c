/**
 * Keeps personal data out of free texts before they are written, because events are kept for ever.
 * A hit names the kind and the place, never the words.
 */
@NullMarked
package io.danvan.platform.screening;

import org.jspecify.annotations.NullMarked;
