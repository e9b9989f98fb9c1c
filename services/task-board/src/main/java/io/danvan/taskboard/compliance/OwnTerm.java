package io.danvan.taskboard.compliance;

import io.danvan.coordination.shortfall.OwedTerm;
import io.danvan.coordination.shortfall.ShortfallRecord;

/**
 * What an office of the unit looked at owes in a month that has begun.
 *
 * @param lacking whether it did less by now
 * @param record what it said of that
 */
public record OwnTerm(OwedTerm term, boolean lacking, ShortfallRecord record) {}
