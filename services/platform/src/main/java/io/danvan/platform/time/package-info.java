/** The one source of time. Deadlines are dates in Viet Nam's zone; instants are UTC. */
@NullMarked
package io.danvan.platform.time;

import org.jspecify.annotations.NullMarked;
