/**
 * The catalogue of the public contract: which topics there are, who owns them and which event types
 * exist. The event records themselves are generated into {@code io.danvan.events}.
 */
@NullMarked
package io.danvan.schemas;

import org.jspecify.annotations.NullMarked;
