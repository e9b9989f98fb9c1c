package io.danvan.coordination.commitment;

import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.LadderStepKind;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ladder as it is taken for one due date. Each due date begins a new way up, on which
 * each step is taken once, by its number.
 *
 * @param ladder the ladder; none where an event does not say
 * @param dueVersion the version of the request stream that set the due date; 0 where an event does
 *     not say
 * @param number the step's number
 * @param kind what the step does
 */
public record Rung(@Nullable LadderId ladder, long dueVersion, int number, LadderStepKind kind) {}
