package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commitments that this service knows, own and foreign alike. */
public interface Commitments {
  /** All that is known of a commitment. */
  Optional<CommitmentRecord> find(CommitmentId id);

  /** All that is known of these commitments; unknown ones are left out. */
  Collection<CommitmentRecord> find(Collection<CommitmentId> ids);

  /**
   * A page of the commitments that are to be handed in, whoever asks for them, by id.
   *
   * @param after the last one of the page before; none for the first page
   */
  List<Unmet> unmet(@Nullable CommitmentId after, int limit);

  /**
   * Keeps others from writing what this organisation may write of the commitment, and asker and
   * responsible organisation from moving it, until the transaction ends; then tells all that is
   * known.
   */
  Optional<CommitmentRecord> lock(CommitmentId id, OrganisationId writer);

  /** Those who ask and those who are or were responsible for what came from a record. */
  Set<OrganisationId> participants(UUID source);

  /**
   * What the record that the commitment came from sets for it, and keeps setting until the
   * transaction ends.
   */
  Frame frame(Commitment commitment);

  /**
   * Writes events of one commitment and of those that they begin, in the transaction that locked
   * it.
   */
  void append(List<CommitmentEvent> events, CommitmentRecord of);

  /** A page of commitments, by due date and id. */
  List<CommitmentRecord> list(CommitmentQuery query);
}
