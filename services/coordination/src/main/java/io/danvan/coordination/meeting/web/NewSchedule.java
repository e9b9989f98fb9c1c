package io.danvan.coordination.meeting.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.meeting.MeetingCommand;
import io.danvan.coordination.meeting.MeetingKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a period to be announced at once, as they come in.
 *
 * @param host the position whose meetings they are
 * @param days 1 to 60, each later than the one before
 * @param classification who may read them, for ever; if it says nothing, as for a single meeting
 */
record NewSchedule(
    MeetingKind kind,
    PositionId host,
    List<LocalDate> days,
    String place,
    String subject,
    List<OrganisationId> invited,
    @Nullable Classification classification) {
  MeetingCommand.PlanSchedule command() {
    return new MeetingCommand.PlanSchedule(
        kind, host, days, place, subject, invited, NewMeeting.orDefault(classification, kind));
  }
}
