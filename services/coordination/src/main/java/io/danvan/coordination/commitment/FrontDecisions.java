package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Party.FRONT;
import static io.danvan.coordination.decision.Reason.ALREADY_FOUND;
import static io.danvan.coordination.decision.Reason.ASKED_OUT_OF_RANGE;
import static io.danvan.coordination.decision.Reason.OUTSIDE_JURISDICTION;
import static io.danvan.coordination.decision.Reason.OWN_WORK;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;

/** What the commands of the Front's organisations come to, on a result that their author saw. */
final class FrontDecisions {
  private FrontDecisions() {}

  static Decision<CommitmentEvent> decide(
      FrontCommand command, Commitment commitment, Situation situation) {
    OrganisationId front = situation.author().organisation();
    Rules rules =
        Rules.in(situation)
            .known(commitment.responsible())
            .require(() -> !front.equals(commitment.asker()), OWN_WORK)
            .require(() -> !front.equals(commitment.responsible()), OWN_WORK)
            .require(
                () -> commitment.partiesOf(front, situation.organisations()).contains(FRONT),
                OUTSIDE_JURISDICTION)
            .check(() -> Turns.refusal(Action.of(command), commitment))
            .require(() -> !isKnown(command, commitment, front), ALREADY_FOUND)
            .knownValue("method", command.method())
            .require(
                () -> command.asked() >= 1 && command.asked() <= Survey.MOST_ASKED,
                () -> ASKED_OUT_OF_RANGE.refused("limit", Survey.MOST_ASKED));
    Survey survey = Survey.of(command.method(), command.asked());
    return switch (command) {
      case FrontCommand.Verify it ->
          rules
              .text("finding", it.finding())
              .grant(
                  () ->
                      new RemarkEvent.Verified(
                          commitment.id(),
                          situation.author(),
                          fulfilment(commitment),
                          FreeText.of(it.finding()),
                          survey));
      case FrontCommand.Dispute it ->
          rules
              .text("reason", it.reason())
              .grant(
                  () ->
                      new RemarkEvent.Disputed(
                          commitment.id(),
                          situation.author(),
                          fulfilment(commitment),
                          FreeText.of(it.reason()),
                          survey));
    };
  }

  private static boolean isKnown(
      FrontCommand command, Commitment commitment, OrganisationId front) {
    return commitment
        .findings()
        .of(front, fulfilment(commitment))
        .filter(finding -> finding.opinion() == opinion(command))
        .isPresent();
  }

  private static Findings.Opinion opinion(FrontCommand command) {
    return switch (command) {
      case FrontCommand.Verify _ -> Findings.Opinion.VERIFIED;
      case FrontCommand.Dispute _ -> Findings.Opinion.DISPUTED;
    };
  }

  /** The result that is looked at: the phase holds it, or it would not be the turn to look. */
  private static long fulfilment(Commitment commitment) {
    return commitment.phase().judged().orElseThrow();
  }
}
