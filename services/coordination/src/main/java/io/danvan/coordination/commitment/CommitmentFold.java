package io.danvan.coordination.commitment;

import io.danvan.coordination.commitment.Verdict.Precedence;
import io.danvan.coordination.common.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * Merges the streams of a commitment into one state: the same wherever it is done, in whatever
 * order the events came.
 *
 * <p><b>What is folded.</b> An event names the version of the other stream that its author had
 * seen. It is taken only after that version has been, so what is taken is causally closed; and as
 * nothing is left out that could be taken, it is the largest such part.
 *
 * <p><b>In which order.</b> A request event is taken as soon as what it had seen has been, a
 * response event only when no request event can be. This order follows from the streams alone.
 *
 * <p><b>Why only responses need the table.</b> What an author had seen never shrinks within a
 * stream. So when the request event k is reached, its predecessors had seen no more than k had, and
 * the responses taken to reach it are exactly those it had seen: <em>a request event always meets
 * the very state that its author decided on.</em> A response may meet request events that its
 * author had not seen: those taken before it with a version above the one it names. They are the
 * only concurrent pairs, and {@link ConcurrencyTable} decides each.
 */
public final class CommitmentFold {
  private final List<Recorded<RequestEvent>> requests;
  private final List<Recorded<ResponseEvent>> responses;
  private final Timeline timeline = new Timeline();
  private Commitment commitment;
  private int requestsTaken;
  private int responsesTaken;

  /**
   * What the author of the next response had seen at least: whoever answers has seen the request.
   */
  private long requestsSeen = 1;

  private CommitmentFold(CommitmentStreams streams, Recorded<RequestEvent.Requested> first) {
    requests = streams.request();
    responses = streams.response();
    commitment = Evolution.begin(first);
    timeline.add(requests.getFirst());
    requestsTaken = 1;
  }

  /** The commitment, unless the request that begins it has not arrived. */
  public static Optional<FoldedCommitment> fold(CommitmentStreams streams) {
    if (streams.request().isEmpty()) {
      return Optional.empty();
    }
    Recorded<RequestEvent> first = streams.request().getFirst();
    return first.event() instanceof RequestEvent.Requested requested
        ? Optional.of(new CommitmentFold(streams, first.as(requested)).folded(streams.remarks()))
        : Optional.empty();
  }

  private FoldedCommitment folded(List<Recorded<RemarkEvent>> remarks) {
    while (takeRequest() || takeResponse()) {}
    for (Recorded<RemarkEvent> remark : remarks) {
      commitment = Evolution.afterRemark(commitment, remark);
    }
    return new FoldedCommitment(commitment, timeline.with(remarks));
  }

  private boolean takeRequest() {
    if (!isNext(requests, requestsTaken, responsesTaken)) {
      return false;
    }
    Recorded<RequestEvent> request = requests.get(requestsTaken++);
    commitment = Evolution.afterRequest(commitment, request);
    timeline.add(request);
    return true;
  }

  private boolean takeResponse() {
    if (!isNext(responses, responsesTaken, requestsTaken)) {
      return false;
    }
    Recorded<ResponseEvent> response = responses.get(responsesTaken++);
    requestsSeen = Math.max(requestsSeen, response.event().seen());
    merge(response, requests.subList((int) requestsSeen, requestsTaken));
    return true;
  }

  private static <E extends ExchangeEvent> boolean isNext(
      List<Recorded<E>> events, int taken, int othersTaken) {
    return taken < events.size() && events.get(taken).event().seen() <= othersTaken;
  }

  private void merge(Recorded<ResponseEvent> response, List<Recorded<RequestEvent>> unseen) {
    for (Recorded<RequestEvent> request : unseen) {
      Verdict verdict = ConcurrencyTable.verdict(request.event(), response.event());
      if (verdict.precedence() == Precedence.REQUEST_PREVAILS) {
        commitment = Evolution.afterOvertaken(commitment, response);
        timeline.addOvertaken(response, request, verdict);
        return;
      }
    }
    for (Recorded<RequestEvent> request : unseen) {
      Verdict verdict = ConcurrencyTable.verdict(request.event(), response.event());
      if (verdict.precedence() == Precedence.RESPONSE_PREVAILS) {
        timeline.overtake(request, response, verdict);
      }
    }
    commitment = Evolution.afterResponse(commitment, response);
    timeline.add(response);
  }
}
