package io.danvan.coordination.commitment.policy;

import io.danvan.coordination.commitment.AskerPolicy;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentObserver;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.OwnStreams;
import io.danvan.platform.timer.Timers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends back what the Front disputes. The dispute comes in while the streams of its batch are
 * locked; to lock the request stream then, out of order, could make two transactions wait for each
 * other. So it only sets a timer, and what the timer does locks as any command does.
 */
final class DisputeTimers implements CommitmentObserver {
  static final String TIMER = "send-back-disputed";

  private final Timers timers;
  private final OwnStreams own;

  DisputeTimers(Timers timers, OwnStreams own) {
    this.timers = timers;
    this.own = own;
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
    Set<StreamId> ours = own.among(disputed.stream().map(DisputeTimers::request).toList());
    timers.setAtOnce(
        TIMER,
        disputed.stream()
            .filter(each -> ours.contains(request(each)))
            .map(DisputeTimers::id)
            .toList());
  }

  private static StreamId request(Commitment commitment) {
    return CommitmentAppends.request(commitment.id());
  }

  /**
   * A timer for each finding: while one is being worked on, what comes in meanwhile would find it
   * set already.
   */
  private static String id(Commitment commitment) {
    return commitment.id() + "/" + commitment.findings().all().size() + "/" + commitment.position();
  }

  /** What the timer does, in the transaction that it is given. */
  static void sendBack(String timer, Commitments commitments) {
    AskerActs.act(
        AskerActs.commitment(timer),
        commitments,
        record -> reaction(AskerActs.fold(record), commitments));
  }

  private static Optional<RequestEvent> reaction(Commitment commitment, Commitments commitments) {
    return AskerPolicy.disputed(commitment)
        .flatMap(_ -> AskerPolicy.reaction(commitment, commitments.frame(commitment)));
  }
}
