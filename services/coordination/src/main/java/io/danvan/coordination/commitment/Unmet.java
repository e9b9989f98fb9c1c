package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;

/**
 * A commitment of which a result is still to be handed in.
 *
 * @param asker who asked for it
 */
public record Unmet(CommitmentId commitment, OrganisationId asker) {}
