/**
 * The second look: a text in which the screening found a name or an address passes after all if
 * another person of the organisation has seen it and says that nobody is meant. Neither the text
 * nor who looked at it leaves the service.
 */
@NullMarked
package io.danvan.coordination.secondlook;

import org.jspecify.annotations.NullMarked;
