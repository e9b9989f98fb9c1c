package io.danvan.coordination.commitment;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.OrganisationId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that this service has of a commitment.
 *
 * @param classification who may read it; that of all its streams
 * @param streams its events
 */
public record CommitmentRecord(
    CommitmentId id, Classification classification, CommitmentStreams streams) {
  /** What the events come to; empty while the request has not arrived. */
  public Optional<FoldedCommitment> fold() {
    return CommitmentFold.fold(streams);
  }

  /** The record as far as access depends on it: who it was brought before may read it. */
  public Dossier dossier(Commitment commitment) {
    Set<OrganisationId> participants = new HashSet<>(commitment.escalation().broughtBefore());
    participants.add(commitment.asker());
    participants.add(commitment.responsible());
    return new Dossier(classification, participants);
  }
}
