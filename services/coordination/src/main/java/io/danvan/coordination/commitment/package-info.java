/**
 * What one organisation owes another: the events of both sides, how they merge into one state, and
 * what may happen next. Pure: state, command and time in; events or a refusal out.
 *
 * <p>Start with {@link io.danvan.coordination.commitment.CommitmentFold} and {@link
 * io.danvan.coordination.commitment.CommitmentDecider}.
 */
@NullMarked
package io.danvan.coordination.commitment;

import org.jspecify.annotations.NullMarked;
