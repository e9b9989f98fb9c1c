package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.testing.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Meetings that meet duties, without a database. */
final class Meetings {
  private Meetings() {}

  /** A reception of the committee's head. */
  static DutyMeeting reception(OrganisationId committee, LocalDate day, DutyOutcome outcome) {
    return of(committee, Country.head(committee), DutyKind.CITIZEN_RECEPTION, day, outcome);
  }

  static DutyMeeting of(
      OrganisationId committee,
      PositionId host,
      DutyKind duty,
      LocalDate day,
      DutyOutcome outcome) {
    return new DutyMeeting(
        new MeetingId(UUID.randomUUID()), committee, host, duty, day, day, outcome);
  }

  /** Those that are looked for. */
  static List<DutyMeeting> found(List<DutyMeeting> all, DutyMeetings.Search search) {
    return all.stream()
        .filter(each -> search.duties().contains(each.duty()))
        .filter(each -> search.organisations().contains(each.organisation()))
        .filter(each -> search.outcomes().contains(each.outcome()))
        .filter(each -> !each.counted().isBefore(search.from()))
        .filter(each -> !each.counted().isAfter(search.to()))
        .toList();
  }
}
