/**
 * What an event is to every service, whether it was recorded here or received from another one. The
 * names of a message's headers stand here for writers and readers alike.
 */
@NullMarked
package io.danvan.platform.event;

import org.jspecify.annotations.NullMarked;
