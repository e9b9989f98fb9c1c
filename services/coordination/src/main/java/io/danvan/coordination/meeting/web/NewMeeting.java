package io.danvan.coordination.meeting.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.meeting.MeetingCommand;
import io.danvan.coordination.meeting.MeetingKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be announced, as it comes in.
 *
 * @param host the position whose meeting it is
 * @param classification who may read it, for ever; if it says nothing, {@code PUBLIC} for
 *     receptions and dialogues, whose days the law has announced, else {@code COORDINATION}
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record NewMeeting(
    MeetingKind kind,
    PositionId host,
    LocalDate day,
    String place,
    String subject,
    List<OrganisationId> invited,
    @Nullable Classification classification,
    @Nullable Origin origin) {
  MeetingCommand.PlanMeeting command() {
    return new MeetingCommand.PlanMeeting(
        kind, host, day, place, subject, invited, orDefault(classification, kind));
  }

  static Classification orDefault(@Nullable Classification chosen, MeetingKind kind) {
    if (chosen != null) {
      return chosen;
    }
    return kind.isPublic() ? Classification.PUBLIC : Classification.COORDINATION;
  }
}
