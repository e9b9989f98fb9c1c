package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Dues;
import io.danvan.coordination.common.Recorded;

/**
 * What each event makes of a commitment. Every part of the state goes its own way; the phases are
 * in {@link Phases}. Total: an event that makes no sense where it stands changes nothing that it
 * could spoil, for what is written must stay readable.
 */
final class Evolution {
  private Evolution() {}

  static Commitment begin(Recorded<RequestEvent.Requested> recorded) {
    RequestEvent.Requested request = recorded.event();
    Phase phase = Phases.asked(request.standing(), Delivery.NONE, recorded.version());
    return new Commitment(
        recorded,
        new Terms(request.work(), request.result()),
        Dues.original(request.due(), recorded),
        phase,
        Asks.NONE,
        Delivery.NONE,
        Explanations.NONE,
        Findings.NONE,
        Escalation.begin(recorded),
        new Waiting(Waiting.whom(phase, Asks.NONE), recorded.at()),
        recorded.at(),
        new Position(recorded.version(), 0));
  }

  static Commitment afterRequest(Commitment before, Recorded<RequestEvent> recorded) {
    RequestEvent event = recorded.event();
    Phase phase = Phases.afterRequest(before, recorded);
    Asks asks = before.asks().after(event);
    return new Commitment(
        before.request(),
        before.terms().after(event),
        event instanceof RequestEvent.Extended extended
            ? before.dues().moved(extended.due(), recorded, extended.reason())
            : before.dues(),
        phase,
        asks,
        before.delivery().afterRequest(recorded),
        before.explanations(),
        before.findings(),
        before.escalation().after(recorded),
        Waiting.after(before, phase, asks, recorded.at()),
        before.heard(),
        new Position(recorded.version(), before.position().response()));
  }

  static Commitment afterResponse(Commitment before, Recorded<ResponseEvent> recorded) {
    Phase phase = Phases.afterResponse(before, recorded);
    Asks asks = before.asks().after(recorded);
    return response(
        before, recorded, phase, asks, Waiting.after(before, phase, asks, recorded.at()));
  }

  /**
   * After a response that a request event overtook: what it shows is kept, what it wants is not.
   */
  static Commitment afterOvertaken(Commitment before, Recorded<ResponseEvent> recorded) {
    return response(before, recorded, before.phase(), before.asks(), before.waiting());
  }

  private static Commitment response(
      Commitment before,
      Recorded<ResponseEvent> recorded,
      Phase phase,
      Asks asks,
      Waiting waiting) {
    return new Commitment(
        before.request(),
        before.terms(),
        before.dues(),
        phase,
        asks,
        before.delivery().after(recorded),
        before.explanations().after(recorded.event()),
        before.findings(),
        before.escalation(),
        waiting,
        recorded.at(),
        new Position(before.position().request(), recorded.version()));
  }

  static Commitment afterRemark(Commitment before, Recorded<RemarkEvent> recorded) {
    return new Commitment(
        before.request(),
        before.terms(),
        before.dues(),
        before.phase(),
        before.asks(),
        before.delivery(),
        before.explanations().after(recorded),
        before.findings().after(recorded),
        before.escalation(),
        before.waiting(),
        before.heard(),
        before.position());
  }
}
