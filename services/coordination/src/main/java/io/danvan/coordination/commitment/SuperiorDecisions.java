package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Party.SUPERIOR;
import static io.danvan.coordination.decision.Reason.ALREADY_DEMANDED;
import static io.danvan.coordination.decision.Reason.OUTSIDE_JURISDICTION;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;

/** What the commands of the responsible organisation's superiors come to. */
final class SuperiorDecisions {
  private SuperiorDecisions() {}

  static Decision<CommitmentEvent> decide(
      SuperiorCommand command, Commitment commitment, Situation situation) {
    OrganisationId superior = situation.author().organisation();
    Rules rules =
        Rules.in(situation)
            .known(commitment.responsible())
            .require(
                () -> commitment.partiesOf(superior, situation.organisations()).contains(SUPERIOR),
                OUTSIDE_JURISDICTION)
            .check(() -> Turns.refusal(Action.of(command), commitment));
    return switch (command) {
      case SuperiorCommand.DemandExplanation it ->
          rules
              .require(() -> commitment.explanations().openOf(superior).isEmpty(), ALREADY_DEMANDED)
              .text("reason", it.reason())
              .grant(
                  () ->
                      new RemarkEvent.ExplanationDemanded(
                          commitment.id(), situation.author(), FreeText.of(it.reason())));
    };
  }
}
