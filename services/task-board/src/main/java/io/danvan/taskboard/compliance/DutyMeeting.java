package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.duty.DutyDay;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.Meeting.Outcome;
import io.danvan.coordination.meeting.MeetingId;
import java.time.LocalDate;

/**
 * A meeting that can meet a duty.
 *
 * @param host the position whose meeting it is
 * @param day the day on which it is to be, or was
 * @param counted the day that it counts for
 * @param outcome what its host reported
 */
public record DutyMeeting(
    MeetingId id,
    OrganisationId organisation,
    PositionId host,
    DutyKind duty,
    LocalDate day,
    LocalDate counted,
    DutyOutcome outcome) {
  /** The meeting as far as duties depend on it. */
  public static DutyMeeting of(Meeting meeting) {
    return new DutyMeeting(
        meeting.id(),
        meeting.host(),
        meeting.plan().event().host(),
        meeting.kind().duty(),
        meeting.day(),
        meeting.countedDay(),
        outcome(meeting));
  }

  private static DutyOutcome outcome(Meeting meeting) {
    return switch (meeting.outcome()) {
      case null -> DutyOutcome.NOT_REPORTED;
      case Outcome.NotHeld _ -> DutyOutcome.NOT_HELD;
      case Outcome.Held(var report) ->
          switch (report.event().mode()) {
            case IN_PERSON -> DutyOutcome.IN_PERSON;
            case ONLINE -> DutyOutcome.ONLINE;
            // A mode that a later release knows is not taken for the holder's presence.
            case DELEGATED, UNKNOWN -> DutyOutcome.DELEGATED;
          };
    };
  }

  DutyDay dutyDay() {
    return new DutyDay(counted, outcome);
  }
}
