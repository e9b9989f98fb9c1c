/** What the directory declares, as far as timers depend on it. */
@NullMarked
package io.danvan.coordination.commitment.policy.kafka;

import org.jspecify.annotations.NullMarked;
