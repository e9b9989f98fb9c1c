package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Dues;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.coordination.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one organisation owes another, as far as it is known. Immutable.
 *
 * @param request the event that began it
 * @param terms what is asked now
 * @param dues by when, and by when it was asked before
 * @param phase where it stands
 * @param asks what the responsible organisation wants answered
 * @param delivery what it has shown
 * @param explanations what superiors want explained
 * @param findings what the Front found of it
 * @param escalation how far it has climbed
 * @param waiting who owes the next event
 * @param heard when the responsible organisation last wrote; when it was asked, if it never did
 * @param position how much of the two streams this is made of
 */
public record Commitment(
    Recorded<RequestEvent.Requested> request,
    Terms terms,
    Dues dues,
    Phase phase,
    Asks asks,
    Delivery delivery,
    Explanations explanations,
    Findings findings,
    Escalation escalation,
    Waiting waiting,
    Instant heard,
    Position position) {
  /** Its identity. */
  public CommitmentId id() {
    return request.event().commitment();
  }

  /** The organisation that asks. */
  public OrganisationId asker() {
    return request.event().author().organisation();
  }

  /** The organisation that is asked. */
  public OrganisationId responsible() {
    return request.event().responsible();
  }

  /** How the one stands to the other. */
  public Standing standing() {
    return request.event().standing();
  }

  /** The record it came from. */
  public Source source() {
    return request.event().source();
  }

  /** When the result was handed in that is confirmed or waits to be judged. */
  public Optional<Instant> handedIn() {
    return phase.judged().flatMap(delivery::fulfilment).map(Delivery.Fulfilment::at);
  }

  /** The steps of the ladder that were taken for the due date in force, the earliest first. */
  public List<Recorded<RequestEvent.Escalated>> climbed() {
    return escalation.takenFor(dues.inForce().version());
  }

  /** The sides that owe an event. */
  public Set<Party> owing() {
    return Waiting.owing(waiting.whom(), !explanations.open().isEmpty());
  }

  /** To whom an answer is owed besides the result. */
  public AnswerOwed answerOwed() {
    return request.event().answerOwed();
  }

  /** Whether the people have still to be answered before a result can be handed in. */
  public boolean lacksAnswer() {
    return answerOwed().isOwed() && delivery.answer().counting().isEmpty();
  }

  /** What the Front found of the result last handed in; empty if it has not looked. */
  public Optional<Findings.Opinion> finding() {
    return delivery.last().flatMap(fulfilment -> findings.opinion(fulfilment.version()));
  }

  /** As what an organisation may act on it. */
  public Set<Party> partiesOf(OrganisationId organisation, OrganisationViews organisations) {
    return Party.of(organisation, asker(), responsible(), organisations);
  }

  /** Whether an event may still be owed. */
  public boolean isOpen() {
    return phase.kind().isOpen();
  }
}
