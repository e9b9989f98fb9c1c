package io.danvan.coordination.commitment.policy;

import io.danvan.coordination.commitment.AskerPolicy;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentObserver;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.OwnStreams;
import io.danvan.platform.timer.Timers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sends back what the Front disputes. The dispute comes in while the streams of its batch are
 * locked; to lock the request stream then, out of order, could make two transactions wait for each
 * other. So it only sets a timer, and what the timer does locks as any command does.
 */
final class SentBack implements CommitmentObserver {
  static final String TIMER = "send-back-disputed";

  private final Timers timers;
  private final OwnStreams own;
  private final Clock clock;

  SentBack(Timers timers, OwnStreams own, Clock clock) {
    this.timers = timers;
    this.own = own;
    this.clock = clock;
  }

  @Override
  public void changed(Collection<Commitment> commitments) {
    List<Commitment> disputed =
        commitments.stream()
            .filter(commitment -> AskerPolicy.disputed(commitment).isPresent())
            .toList();
    if (disputed.isEmpty()) {
      return;
    }
    Set<StreamId> ours = own.among(disputed.stream().map(SentBack::request).toList());
    disputed.stream().filter(each -> ours.contains(request(each))).forEach(this::set);
  }

  private static StreamId request(Commitment commitment) {
    return CommitmentAppends.request(commitment.id());
  }

  private void set(Commitment commitment) {
    timers.set(TIMER, commitment.id().toString(), clock.instant());
  }

  /** What the timer does, in the transaction that it is given. */
  static void sendBack(String timer, Commitments commitments) {
    AskerActs.act(
        new CommitmentId(UUID.fromString(timer)),
        commitments,
        record -> reaction(AskerActs.fold(record), commitments));
  }

  private static Optional<RequestEvent> reaction(Commitment commitment, Commitments commitments) {
    return AskerPolicy.disputed(commitment)
        .flatMap(_ -> AskerPolicy.reaction(commitment, commitments.frame(commitment)));
  }
}
