package io.danvan.coordination.task;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;

/** A part of a task: the commitment that carries it and the organisation it is asked of. */
public record TaskPart(CommitmentId commitment, OrganisationId responsible) {}
