package io.danvan.coordination.commitment;

import static io.danvan.coordination.decision.Reason.DATE_NOT_LATER;
import static io.danvan.coordination.decision.Reason.DUE_AFTER_TASK;
import static io.danvan.coordination.decision.Reason.DUPLICATE_PART;
import static io.danvan.coordination.decision.Reason.NOTHING_CHANGED;
import static io.danvan.coordination.decision.Reason.NOT_PAUSED;
import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.TASK_OVER;

import io.danvan.coordination.commitment.RequestEvent.Amended;
import io.danvan.coordination.commitment.RequestEvent.Clarified;
import io.danvan.coordination.commitment.RequestEvent.Confirmed;
import io.danvan.coordination.commitment.RequestEvent.EscalationPaused;
import io.danvan.coordination.commitment.RequestEvent.EscalationResumed;
import io.danvan.coordination.commitment.RequestEvent.Extended;
import io.danvan.coordination.commitment.RequestEvent.ExtensionRefused;
import io.danvan.coordination.commitment.RequestEvent.Reopened;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.RequestEvent.Returned;
import io.danvan.coordination.commitment.RequestEvent.TransferGranted;
import io.danvan.coordination.commitment.RequestEvent.TransferRefused;
import io.danvan.coordination.commitment.RequestEvent.Withdrawn;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the asker's commands come to, on a commitment as its author sees it. */
final class AskerDecisions {
  private final Commitment commitment;
  private final Frame frame;
  private final Situation situation;
  private final Stamp stamp;

  AskerDecisions(Commitment commitment, Frame frame, Situation situation) {
    this.commitment = commitment;
    this.frame = frame;
    this.situation = situation;
    stamp = new Stamp(commitment.id(), situation.author(), commitment.position().response());
  }

  Decision<List<CommitmentEvent>> decide(AskerCommand command) {
    Rules rules =
        Rules.in(situation)
            .require(() -> commitment.asker().equals(situation.author().organisation()), NOT_YOURS)
            .check(() -> Turns.refusal(Action.of(command), commitment));
    return switch (command) {
      case AskerCommand.Amend it -> amend(rules, it);
      case AskerCommand.Extend it -> extend(rules, it);
      case AskerCommand.RefuseExtension it ->
          because(rules, it.reason(), reason -> new ExtensionRefused(stamp, reason));
      case AskerCommand.Clarify it ->
          one(
              rules.text("answer", it.answer()),
              () -> new Clarified(stamp, FreeText.of(it.answer())));
      case AskerCommand.GrantTransfer it -> grantTransfer(rules, it.to());
      case AskerCommand.RefuseTransfer it ->
          because(rules, it.reason(), reason -> new TransferRefused(stamp, reason));
      case AskerCommand.Confirm _ -> one(rules, () -> new Confirmed(stamp, fulfilment()));
      case AskerCommand.Return it ->
          because(rules, it.reason(), reason -> new Returned(stamp, fulfilment(), reason, null));
      case AskerCommand.Reopen it ->
          because(
              rules.require(frame::open, TASK_OVER),
              it.reason(),
              reason -> new Reopened(stamp, reason, null));
      case AskerCommand.PauseEscalation it -> pause(rules, it);
      case AskerCommand.ResumeEscalation it ->
          because(
              rules.require(this::isPaused, NOT_PAUSED),
              it.reason(),
              reason -> new EscalationResumed(stamp, reason));
      case AskerCommand.Withdraw it ->
          because(rules, it.reason(), reason -> new Withdrawn(stamp, reason));
    };
  }

  private Decision<List<CommitmentEvent>> amend(Rules rules, AskerCommand.Amend it) {
    Supplier<Terms> terms = () -> new Terms(FreeText.of(it.work()), FreeText.of(it.result()));
    return because(
        rules
            .text("work", it.work())
            .text("result", it.result())
            .require(() -> !terms.get().equals(commitment.terms()), NOTHING_CHANGED),
        it.reason(),
        reason -> new Amended(stamp, terms.get().work(), terms.get().result(), reason));
  }

  private Decision<List<CommitmentEvent>> extend(Rules rules, AskerCommand.Extend it) {
    LocalDate current = commitment.dues().current();
    return because(
        rules
            .notPast("due", it.due())
            .require(
                () -> it.due().isAfter(current), () -> DATE_NOT_LATER.refused("current", current))
            .require(
                () -> !it.due().isAfter(frame.latestDue()),
                () -> DUE_AFTER_TASK.refused("latest", frame.latestDue())),
        it.reason(),
        reason -> new Extended(stamp, it.due(), reason));
  }

  /** A pause that is over holds nothing; to end it would only put off the next step. */
  private boolean isPaused() {
    Escalation.Pause pause = commitment.escalation().pause();
    return pause != null && pause.covers(situation.today());
  }

  private Decision<List<CommitmentEvent>> pause(Rules rules, AskerCommand.PauseEscalation it) {
    LocalDate until = it.until();
    return because(
        until == null ? rules : rules.notPast("until", until),
        it.reason(),
        reason -> new EscalationPaused(stamp, until, reason));
  }

  /**
   * One commitment ends and another one begins, together or not at all. The new one has the day of
   * the old one; if that is over, it is extended first, so that nobody is asked for what is
   * overdue.
   */
  private Decision<List<CommitmentEvent>> grantTransfer(Rules rules, OrganisationId to) {
    return rules
        .standingTo("to", to)
        .require(
            () -> !frame.engaged().contains(to),
            () -> DUPLICATE_PART.refused("organisation", to.value()))
        .notPast(commitment.dues().current())
        .grant(() -> transfer(to, new CommitmentId(situation.newIds().get())));
  }

  private List<CommitmentEvent> transfer(OrganisationId to, CommitmentId successor) {
    return List.of(
        new TransferGranted(stamp, successor, to),
        new Requested(
            new Stamp(successor, situation.author(), 0),
            to,
            commitment.source(),
            situation.standingTo(to).orElseThrow(),
            commitment.terms().work(),
            commitment.terms().result(),
            commitment.dues().current(),
            commitment.id(),
            commitment.answerOwed()));
  }

  /** The result that is judged: the phase holds it, or it would not be the turn to judge. */
  private long fulfilment() {
    return commitment.phase().judged().orElseThrow();
  }

  private static Decision<List<CommitmentEvent>> because(
      Rules rules, String reason, Function<FreeText, CommitmentEvent> event) {
    return one(rules.text("reason", reason), () -> event.apply(FreeText.of(reason)));
  }

  private static Decision<List<CommitmentEvent>> one(Rules rules, Supplier<CommitmentEvent> event) {
    return rules.grant(() -> List.of(event.get()));
  }
}
