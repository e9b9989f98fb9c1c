package io.danvan.coordination.meeting;

import static io.danvan.coordination.decision.Reason.ATTENDEES_OUT_OF_RANGE;
import static io.danvan.coordination.decision.Reason.CORRECTION_UNCLEAR;
import static io.danvan.coordination.decision.Reason.DELEGATION_UNCLEAR;
import static io.danvan.coordination.decision.Reason.ENDS_BEFORE_IT_BEGINS;
import static io.danvan.coordination.decision.Reason.NOT_OVER_YET;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.meeting.MeetingCommand.ReportHeld;
import io.danvan.coordination.meeting.MeetingCommand.ReportNotHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingNotHeld;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a host reports of a meeting. A report is never overwritten: another one takes its
 * place and says why.
 */
final class MeetingReports {
  private static final int MOST_ATTENDEES = 100_000;

  private final Rules rules;
  private final Meeting meeting;
  private final Situation situation;

  MeetingReports(Rules rules, Meeting meeting, Situation situation) {
    this.rules = rules;
    this.meeting = meeting;
    this.situation = situation;
  }

  Decision<MeetingDecided> held(ReportHeld it) {
    PositionId delegate = it.delegate();
    rules
        .knownValue("mode", it.mode())
        .require(() -> isDelegationClear(it), DELEGATION_UNCLEAR)
        .optionalText("delegationReason", it.delegationReason())
        .notFuture("day", it.day())
        .notBefore("day", it.day(), MeetingDecider.EARLIEST)
        .require(
            () -> it.end().isAfter(it.begin()), () -> ENDS_BEFORE_IT_BEGINS.refused("field", "end"))
        .require(
            () -> !it.day().atTime(it.end()).isAfter(situation.now()),
            () -> NOT_OVER_YET.refused("field", "end"))
        .text("place", it.place())
        .documentNumber("minutes", it.minutes());
    if (delegate != null) {
      rules.ownPosition("delegate", delegate);
    }
    return corrected(attended(it), it.correction())
        .grant(() -> MeetingDecided.alone(held(it, delegation(it))));
  }

  private MeetingHeld held(ReportHeld it, @Nullable Delegation delegation) {
    return new MeetingHeld(
        meeting.id(),
        situation.author(),
        it.mode(),
        delegation,
        new Session(it.day(), it.begin(), it.end(), FreeText.of(it.place())),
        it.minutes(),
        it.attendance(),
        textOrNull(it.correction()));
  }

  /** Only a meeting that was delegated was led by another position, and its office says why. */
  private boolean isDelegationClear(ReportHeld it) {
    return it.mode() == HostMode.DELEGATED
        ? it.delegate() != null
            && it.delegationReason() != null
            && !it.delegate().equals(meeting.plan().event().host())
        : it.delegate() == null && it.delegationReason() == null;
  }

  private static @Nullable Delegation delegation(ReportHeld it) {
    PositionId delegate = it.delegate();
    String reason = it.delegationReason();
    return delegate == null || reason == null
        ? null
        : new Delegation(delegate, FreeText.of(reason));
  }

  private Rules attended(ReportHeld it) {
    return rules
        .atMost(MeetingDecider.MOST, "attendance", it.attendance())
        .knownOnce("attendance", it.attendance().stream().map(Attendance::organisation).toList())
        .each(
            it.attendance(),
            (each, attendance) ->
                each.require(
                    () -> attendance.attendees() > 0 && attendance.attendees() <= MOST_ATTENDEES,
                    () ->
                        ATTENDEES_OUT_OF_RANGE.refused(
                            Map.of(
                                "organisation",
                                attendance.organisation().value(),
                                "limit",
                                MOST_ATTENDEES))));
  }

  Decision<MeetingDecided> notHeld(ReportNotHeld it) {
    return corrected(rules.text("reason", it.reason()), it.correction())
        .grant(
            () ->
                MeetingDecided.alone(
                    new MeetingNotHeld(
                        meeting.id(),
                        situation.author(),
                        FreeText.of(it.reason()),
                        textOrNull(it.correction()))));
  }

  private Rules corrected(Rules report, @Nullable String correction) {
    return report
        .require(() -> (meeting.outcome() == null) == (correction == null), CORRECTION_UNCLEAR)
        .optionalText("correction", correction);
  }

  private static @Nullable FreeText textOrNull(@Nullable String text) {
    return text == null ? null : FreeText.of(text);
  }
}
