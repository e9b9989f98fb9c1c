package io.danvan.coordination.receipt;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Phase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups that stand for a matter, with all that they were passed on to: what was passed on
 * to another organisation is that one's.
 */
final class FollowUps {
  private final Map<CommitmentId, Commitment> all;

  private FollowUps(Map<CommitmentId, Commitment> all) {
    this.all = all;
  }

  /** These, and what became of them; what has not arrived is left out. */
  static FollowUps of(Collection<CommitmentId> linked, Commitments commitments) {
    Map<CommitmentId, Commitment> all = new LinkedHashMap<>();
    Deque<CommitmentId> left = new ArrayDeque<>(linked);
    while (!left.isEmpty()) {
      CommitmentId id = left.removeFirst();
      if (!all.containsKey(id)) {
        find(id, commitments)
            .ifPresent(
                found -> {
                  all.put(id, found);
                  successor(found).ifPresent(left::addFirst);
                });
      }
    }
    return new FollowUps(all);
  }

  private static Optional<Commitment> find(CommitmentId id, Commitments commitments) {
    return commitments.find(id).flatMap(CommitmentRecord::fold).map(FoldedCommitment::commitment);
  }

  private static Optional<CommitmentId> successor(Commitment commitment) {
    return commitment.phase() instanceof Phase.Withdrawn(@Nullable CommitmentId successor)
        ? Optional.ofNullable(successor)
        : Optional.empty();
  }

  /** Those that count now: not what was passed on, unless its successor has not arrived yet. */
  Stream<Commitment> standing() {
    return all.values().stream().filter(each -> successor(each).filter(all::containsKey).isEmpty());
  }

  /**
   * How many events of them are known, of what was passed on too: so the number never falls while
   * the same ones stand for the matter.
   */
  long seen() {
    return all.values().stream()
        .map(Commitment::position)
        .mapToLong(position -> position.request() + position.response())
        .sum();
  }
}
