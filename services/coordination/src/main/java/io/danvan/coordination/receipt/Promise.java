package io.danvan.coordination.receipt;

import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.ReportState;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt is told of a follow-up: who owes it, by when, and whether it is
 * done. Not the words in which it was asked: those are between the bodies.
 *
 * @param due the last day in force
 * @param report the state that reports count it in; none if nobody carries it out
 * @param answer the answer that stands in public, if one does
 */
public record Promise(
    OrganisationId responsible,
    LocalDate due,
    Phase.Kind phase,
    @Nullable ReportState report,
    @Nullable AnswerId answer) {}
