/**
 * The one source of time. Deadlines are dates in Viet Nam's zone; instants are UTC. In a local
 * installation, and nowhere else, the clock can be moved forward.
 */
@NullMarked
package io.danvan.platform.time;

import org.jspecify.annotations.NullMarked;
