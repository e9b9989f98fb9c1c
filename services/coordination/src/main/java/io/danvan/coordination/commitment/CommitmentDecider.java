package io.danvan.coordination.commitment;

import static io.danvan.coordination.decision.Reason.VERSION_NOT_ARRIVED;

import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Situation;
import io.danvan.platform.refusal.StaleVersion;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Decides a command on a commitment: the events to write, or why not.
 *
 * <p>Asker and responsible organisation decide on what the author has <em>seen</em>, not on what
 * has arrived since, and the events say how much that was. So it makes no difference whether a
 * network or a person was slow: what the author had not seen meets the decision in {@link
 * ConcurrencyTable}, as between two services, and only if it matters there the author is asked to
 * look again.
 */
public final class CommitmentDecider {
  private CommitmentDecider() {}

  /**
   * Decides a command. A superior's does not depend on what its author had seen; the Front's is
   * about a result that its author must have seen.
   *
   * @return the events, each for the stream that its type and author name; all of them are to be
   *     written together. They may begin another commitment
   */
  public static Decision<List<CommitmentEvent>> decide(
      CommitmentCommand command, Subject subject, Situation situation) {
    return switch (command) {
      case AskerCommand it ->
          onWhatWasSeen(
              subject,
              Position::request,
              seen -> new AskerDecisions(seen, subject.frame(), situation).decide(it));
      case ResponsibleCommand it ->
          onWhatWasSeen(
              subject,
              Position::response,
              seen -> new ResponsibleDecisions(seen, situation).decide(it).map(List::of));
      case SuperiorCommand it ->
          SuperiorDecisions.decide(it, folded(subject.streams()), situation).map(List::of);
      case FrontCommand it ->
          onResultSeen(subject)
              .then(commitment -> FrontDecisions.decide(it, commitment, situation))
              .map(List::of);
    };
  }

  /** Decides what an asker does to a commitment as it stands, as part of a larger decision. */
  public static Decision<List<CommitmentEvent>> decide(
      AskerCommand command, Commitment commitment, Frame frame, Situation situation) {
    return new AskerDecisions(commitment, frame, situation).decide(command);
  }

  private static Decision<List<CommitmentEvent>> onWhatWasSeen(
      Subject subject,
      ToLongFunction<Position> own,
      Function<Commitment, Decision<List<CommitmentEvent>>> decide) {
    Position head = subject.streams().head();
    Position seen = subject.seen();
    if (!head.covers(seen)) {
      return Decision.refused(VERSION_NOT_ARRIVED.refused("current", head.toString()));
    }
    List<ExchangeEvent> unseen = subject.streams().after(seen);
    if (own.applyAsLong(seen) != own.applyAsLong(head) || seen.request() == 0) {
      return Decision.refused(stale(head, unseen));
    }
    Commitment commitment = folded(subject.streams().upTo(seen));
    if (!commitment.position().equals(seen)) {
      return Decision.refused(stale(head, unseen));
    }
    return decide.apply(commitment).then(events -> stillHolds(events, unseen, head));
  }

  /** As it stands; a result that the author has not seen it cannot have asked the people about. */
  private static Decision<Commitment> onResultSeen(Subject subject) {
    Commitment commitment = folded(subject.streams());
    long seen = subject.seen().response();
    return commitment.phase().judged().filter(result -> result > seen).isEmpty()
        ? Decision.granted(commitment)
        : Decision.refused(
            stale(subject.streams().head(), subject.streams().after(subject.seen())));
  }

  /** Nothing that the author had not seen may matter to what was decided. */
  private static Decision<List<CommitmentEvent>> stillHolds(
      List<CommitmentEvent> decided, List<ExchangeEvent> unseen, Position head) {
    List<ExchangeEvent> mattering =
        unseen.stream()
            .filter(event -> !decided.stream().allMatch(each -> independent(each, event)))
            .toList();
    return mattering.isEmpty()
        ? Decision.granted(decided)
        : Decision.refused(stale(head, mattering));
  }

  private static boolean independent(CommitmentEvent decided, ExchangeEvent unseen) {
    return !decided.commitment().equals(unseen.commitment())
        || ConcurrencyTable.independent((ExchangeEvent) decided, unseen);
  }

  private static StaleVersion stale(Position head, List<ExchangeEvent> changes) {
    return new StaleVersion(
        head.toString(), changes.stream().map(event -> event.getClass().getSimpleName()).toList());
  }

  private static Commitment folded(CommitmentStreams streams) {
    return CommitmentFold.fold(streams).orElseThrow().commitment();
  }
}
