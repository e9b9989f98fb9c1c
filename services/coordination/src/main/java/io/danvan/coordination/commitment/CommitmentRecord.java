package io.danvan.coordination.commitment;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import java.util.List;
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

  /** The record as far as access depends on it. */
  public Dossier dossier(Commitment commitment) {
    // An own part has one party, which Set.of would refuse to name twice.
    return new Dossier(
        classification, Set.copyOf(List.of(commitment.asker(), commitment.responsible())));
  }
}
