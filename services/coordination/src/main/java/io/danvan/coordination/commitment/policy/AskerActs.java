package io.danvan.coordination.commitment.policy;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.RequestEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes what a policy decides for the asker, under the same locks as any command. */
final class AskerActs {
  private AskerActs() {}

  /**
   * Decides on the commitment as it stands now, in the transaction that it is given. As long as
   * something that the asker wrote is hidden, for what it had seen of the other side has not come
   * in again, nothing is decided: it may be what is to be decided. What comes in asks again.
   */
  static void act(
      CommitmentId id,
      Commitments commitments,
      Function<CommitmentRecord, ? extends Optional<? extends RequestEvent>> policy) {
    Commitment known = fold(commitments.find(id).orElseThrow());
    CommitmentRecord locked = commitments.lock(id, known.asker()).orElseThrow();
    if (fold(locked).position().request() == locked.streams().head().request()) {
      policy.apply(locked).ifPresent(event -> commitments.append(List.of(event), locked));
    }
  }

  /** The commitment with which the name of a timer begins. */
  static CommitmentId commitment(String timer) {
    return new CommitmentId(UUID.fromString(timer.substring(0, timer.indexOf('/'))));
  }

  static Commitment fold(CommitmentRecord record) {
    return record.fold().map(FoldedCommitment::commitment).orElseThrow();
  }
}
