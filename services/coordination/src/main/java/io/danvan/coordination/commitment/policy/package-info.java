/**
 * What the asker's service does by itself: decided by {@link
 * io.danvan.coordination.commitment.AskerPolicy}, done by timers that outlast a restart.
 */
@NullMarked
package io.danvan.coordination.commitment.policy;

import org.jspecify.annotations.NullMarked;
