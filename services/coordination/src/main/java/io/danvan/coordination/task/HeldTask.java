package io.danvan.coordination.task;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.FoldedCommitment;
import java.util.List;

/**
 * A task with all commitments that came from it, kept from changing until the transaction ends.
 *
 * @param parts its commitments
 */
public record HeldTask(TaskRecord record, List<CommitmentRecord> parts) {
  /** Copies the list. */
  public HeldTask {
    parts = List.copyOf(parts);
  }

  /** The commitments as they stand. */
  public List<Commitment> commitments() {
    return parts.stream()
        .flatMap(part -> part.fold().stream())
        .map(FoldedCommitment::commitment)
        .toList();
  }
}
