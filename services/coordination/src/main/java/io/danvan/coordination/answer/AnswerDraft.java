package io.danvan.coordination.answer;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that waits for a second person. It is never changed: another draft takes its place, so
 * that what is published is what that person has read.
 *
 * @param commitment what is answered
 * @param seen how much of the request stream who drafted it could know
 * @param draftedBy the account that drafted it
 */
public record AnswerDraft(
    UUID id,
    OrganisationId organisation,
    CommitmentId commitment,
    long seen,
    AnswerContent content,
    String draftedBy,
    Instant draftedAt) {}
