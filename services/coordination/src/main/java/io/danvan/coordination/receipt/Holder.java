package io.danvan.coordination.receipt;

import static io.danvan.coordination.decision.Reason.ALREADY_SAID;
import static io.danvan.coordination.decision.Reason.NOTHING_OWED_YET;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.matter.MatterEvent.MatterReportedNotDone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides what the holder of a receipt may say of its matter. It counts once for each state of the
 * matter: again only when its host or one of those who owe a follow-up has written something since.
 *
 * @param clock by when an answer is owed
 * @param seen how many events of its follow-ups are known
 */
record Holder(Matter matter, Optional<AnswerClock> clock, long seen) {
  /** Whether the holder may say that it is not done. */
  boolean mayReport() {
    return isOwed() && !isSaid();
  }

  /** Decides whether it is written down that it is not done. */
  Decision<MatterReportedNotDone> reportNotDone(LocalDate today) {
    if (!isOwed()) {
      return Decision.refused(NOTHING_OWED_YET.refused());
    }
    if (isSaid()) {
      return Decision.refused(ALREADY_SAID.refused());
    }
    MatterRaised raised = matter.raised().event();
    return Decision.granted(
        new MatterReportedNotDone(
            raised.meeting(), Author.of(raised.author().organisation()), matter.id(), today, seen));
  }

  /**
   * The host took it on, or has let the time for its answer pass; or something was promised,
   * whatever was answered. Of one that was taken back nobody else but its holder can say that it
   * was no mistake.
   */
  private boolean isOwed() {
    return matter.stage() == Matter.Stage.ACCEPTED
        || matter.takenBack()
        || !matter.followUps().isEmpty()
        || clock.filter(AnswerClock::isOverdue).isPresent();
  }

  private boolean isSaid() {
    Recorded<MatterReportedNotDone> last = matter.notDone();
    return last != null && last.version() == matter.version() && seen <= last.event().seen();
  }
}
