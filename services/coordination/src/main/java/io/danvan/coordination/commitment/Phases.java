package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.standing.Standing;

/** How the phase moves. An event that finds another phase than it needs leaves it as it is. */
final class Phases {
  private Phases() {}

  /** An own part is taken on by being asked, also when what is asked changes. */
  static Phase asked(Standing standing, Delivery delivery, long version) {
    return standing == Standing.OWN ? taken(delivery) : new Phase.Requested(version);
  }

  /** Work that was begun before an amendment goes on when it is taken on again. */
  private static Phase taken(Delivery delivery) {
    return delivery.progress() == null ? new Phase.Accepted() : new Phase.InProgress();
  }

  static Phase afterRequest(Commitment before, Recorded<RequestEvent> recorded) {
    Phase phase = before.phase();
    if (phase instanceof Phase.Withdrawn) {
      return phase;
    }
    return switch (recorded.event()) {
      case RequestEvent.Amended _ ->
          asked(before.standing(), before.delivery(), recorded.version());
      case RequestEvent.Confirmed confirmed ->
          phase.equals(new Phase.Fulfilled(confirmed.fulfilment()))
              ? new Phase.Confirmed(confirmed.fulfilment())
              : phase;
      case RequestEvent.Returned returned ->
          phase.equals(new Phase.Fulfilled(returned.fulfilment()))
              ? new Phase.Returned(returned.fulfilment())
              : phase;
      case RequestEvent.Reopened _ ->
          phase instanceof Phase.Confirmed ? new Phase.InProgress() : phase;
      case RequestEvent.TransferGranted granted -> new Phase.Withdrawn(granted.successor());
      case RequestEvent.Withdrawn _ -> new Phase.Withdrawn(null);
      case RequestEvent.Requested _,
          RequestEvent.Extended _,
          RequestEvent.ExtensionRefused _,
          RequestEvent.Clarified _,
          RequestEvent.TransferRefused _,
          RequestEvent.Escalated _,
          RequestEvent.EscalationPaused _,
          RequestEvent.EscalationResumed _ ->
          phase;
    };
  }

  static Phase afterResponse(Commitment before, Recorded<ResponseEvent> recorded) {
    Phase phase = before.phase();
    return switch (recorded.event()) {
      case ResponseEvent.Accepted _ ->
          phase instanceof Phase.Requested ? taken(before.delivery()) : phase;
      case ResponseEvent.Declined _ ->
          phase instanceof Phase.Requested ? new Phase.Declined() : phase;
      case ResponseEvent.ProgressReported _ ->
          isBeingWorkedOn(phase) ? new Phase.InProgress() : phase;
      case ResponseEvent.Fulfilled _ -> handedIn(phase, recorded.version());
      case ResponseEvent.Objected _,
          ResponseEvent.ExtensionAsked _,
          ResponseEvent.ClarificationAsked _,
          ResponseEvent.TransferAsked _,
          ResponseEvent.ExplanationGiven _,
          ResponseEvent.AnswerGiven _ ->
          phase;
    };
  }

  private static boolean isBeingWorkedOn(Phase phase) {
    return switch (phase) {
      case Phase.Accepted _, Phase.InProgress _, Phase.Returned _ -> true;
      case Phase.Requested _,
          Phase.Declined _,
          Phase.Fulfilled _,
          Phase.Confirmed _,
          Phase.Withdrawn _ ->
          false;
    };
  }

  /** Also a confirmed commitment is judged again when its confirmation had not seen this result. */
  private static Phase handedIn(Phase phase, long version) {
    return switch (phase) {
      case Phase.Accepted _,
          Phase.InProgress _,
          Phase.Returned _,
          Phase.Fulfilled _,
          Phase.Confirmed _ ->
          new Phase.Fulfilled(version);
      case Phase.Requested _, Phase.Declined _, Phase.Withdrawn _ -> phase;
    };
  }
}
