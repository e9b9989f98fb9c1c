package io.danvan.coordination.meeting;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;

/** What a meeting asks of an organisation: the commitment that carries it. */
public record Conclusion(CommitmentId commitment, OrganisationId responsible) {}
