package io.danvan.coordination.commitment;

import static io.danvan.coordination.decision.Reason.CHECKLIST_NOT_MET;
import static io.danvan.coordination.decision.Reason.DATE_NOT_LATER;
import static io.danvan.coordination.decision.Reason.DUPLICATE_PART;
import static io.danvan.coordination.decision.Reason.NOTHING_DEMANDED;
import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.PERCENT_GOES_BACK;
import static io.danvan.coordination.decision.Reason.PERCENT_OUT_OF_RANGE;

import io.danvan.coordination.commitment.Delivery.Progress;
import io.danvan.coordination.commitment.ResponseEvent.Accepted;
import io.danvan.coordination.commitment.ResponseEvent.AnswerGiven;
import io.danvan.coordination.commitment.ResponseEvent.ClarificationAsked;
import io.danvan.coordination.commitment.ResponseEvent.Declined;
import io.danvan.coordination.commitment.ResponseEvent.ExplanationGiven;
import io.danvan.coordination.commitment.ResponseEvent.ExtensionAsked;
import io.danvan.coordination.commitment.ResponseEvent.Fulfilled;
import io.danvan.coordination.commitment.ResponseEvent.Objected;
import io.danvan.coordination.commitment.ResponseEvent.ProgressReported;
import io.danvan.coordination.commitment.ResponseEvent.TransferAsked;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the responsible organisation's commands come to, on a commitment as its author sees it. */
final class ResponsibleDecisions {
  private final Commitment commitment;
  private final Situation situation;
  private final Stamp stamp;

  ResponsibleDecisions(Commitment commitment, Situation situation) {
    this.commitment = commitment;
    this.situation = situation;
    stamp = new Stamp(commitment.id(), situation.author(), commitment.position().request());
  }

  Decision<CommitmentEvent> decide(ResponsibleCommand command) {
    Rules rules =
        Rules.in(situation)
            .require(
                () -> commitment.responsible().equals(situation.author().organisation()), NOT_YOURS)
            .check(() -> Turns.refusal(Action.of(command), commitment));
    return switch (command) {
      case ResponsibleCommand.Accept _ -> rules.grant(() -> new Accepted(stamp));
      case ResponsibleCommand.Decline it ->
          because(rules, it.reason(), reason -> new Declined(stamp, reason));
      case ResponsibleCommand.RaiseObjection it ->
          because(rules, it.reason(), reason -> new Objected(stamp, reason));
      case ResponsibleCommand.ReportProgress it -> reportProgress(rules, it);
      case ResponsibleCommand.DeliverAnswer it -> deliverAnswer(rules, it);
      case ResponsibleCommand.PublishAnswer it ->
          rules
              .document(it.document())
              .grant(
                  () ->
                      new AnswerGiven(
                          stamp,
                          AnswerManner.PUBLISHED,
                          it.answer(),
                          situation.today(),
                          it.document()));
      case ResponsibleCommand.Fulfil it ->
          rules
              .text("result", it.result())
              .documents(it.evidence())
              .grant(() -> new Fulfilled(stamp, FreeText.of(it.result()), it.evidence()));
      case ResponsibleCommand.AskExtension it -> askExtension(rules, it);
      case ResponsibleCommand.AskClarification it ->
          rules
              .text("question", it.question())
              .grant(() -> new ClarificationAsked(stamp, FreeText.of(it.question())));
      case ResponsibleCommand.AskTransfer it -> askTransfer(rules, it);
      case ResponsibleCommand.GiveExplanation it -> giveExplanation(rules, it);
    };
  }

  private Decision<CommitmentEvent> reportProgress(
      Rules rules, ResponsibleCommand.ReportProgress it) {
    return rules
        .require(
            () -> Percent.isValid(it.percent()),
            () -> PERCENT_OUT_OF_RANGE.refused("percent", it.percent()))
        .require(
            () -> it.correction() != null || it.percent() >= percentSoFar(),
            () ->
                PERCENT_GOES_BACK.refused(
                    Map.of("percent", it.percent(), "current", percentSoFar())))
        .text("text", it.text())
        .optionalText("correction", it.correction())
        .documents(it.evidence())
        .grant(
            () ->
                new ProgressReported(
                    stamp,
                    new Percent(it.percent()),
                    FreeText.of(it.text()),
                    it.correction() == null ? null : FreeText.of(it.correction()),
                    it.evidence()));
  }

  private int percentSoFar() {
    Progress progress = commitment.delivery().progress();
    return progress == null ? 0 : progress.percent().value();
  }

  private Decision<CommitmentEvent> deliverAnswer(
      Rules rules, ResponsibleCommand.DeliverAnswer it) {
    return rules
        .notFuture("on", it.on())
        .document(it.document())
        .require(
            it::answersQuestion,
            () -> CHECKLIST_NOT_MET.refused("unmet", List.of(ChecklistItem.ANSWERS_QUESTION)))
        .grant(() -> new AnswerGiven(stamp, AnswerManner.DELIVERED, null, it.on(), it.document()));
  }

  private Decision<CommitmentEvent> askExtension(Rules rules, ResponsibleCommand.AskExtension it) {
    LocalDate current = commitment.dues().current();
    return because(
        rules
            .notPast("due", it.due())
            .require(
                () -> it.due().isAfter(current), () -> DATE_NOT_LATER.refused("current", current)),
        it.reason(),
        reason -> new ExtensionAsked(stamp, it.due(), reason));
  }

  /** Whether the asker may ask the other one is not for this organisation to decide. */
  private Decision<CommitmentEvent> askTransfer(Rules rules, ResponsibleCommand.AskTransfer it) {
    return because(
        rules
            .known("to", it.to())
            .require(
                () -> !it.to().equals(commitment.responsible()),
                () -> DUPLICATE_PART.refused("organisation", it.to().value())),
        it.reason(),
        reason -> new TransferAsked(stamp, it.to(), reason));
  }

  private Decision<CommitmentEvent> giveExplanation(
      Rules rules, ResponsibleCommand.GiveExplanation it) {
    return rules
        .require(
            () -> commitment.explanations().openOf(it.demandedBy()).isPresent(),
            () -> NOTHING_DEMANDED.refused("organisation", it.demandedBy().value()))
        .text("explanation", it.explanation())
        .grant(
            () ->
                new ExplanationGiven(
                    stamp,
                    it.demandedBy(),
                    commitment.explanations().openOf(it.demandedBy()).orElseThrow().id().version(),
                    FreeText.of(it.explanation())));
  }

  private static Decision<CommitmentEvent> because(
      Rules rules, String reason, Function<FreeText, CommitmentEvent> event) {
    return rules.text("reason", reason).grant(() -> event.apply(FreeText.of(reason)));
  }
}
