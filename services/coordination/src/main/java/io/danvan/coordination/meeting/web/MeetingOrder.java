package io.danvan.coordination.meeting.web;

import io.danvan.coordination.common.Origin;
import io.danvan.coordination.meeting.MeetingAction;
import io.danvan.coordination.meeting.MeetingCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command on a meeting as it comes in.
 *
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record MeetingOrder(MeetingCommand.OnMeeting command, @Nullable Origin origin) {
  /** The commands by the actions that name them. */
  static final Map<String, Class<? extends MeetingCommand.OnMeeting>> TYPES =
      Map.of(
          MeetingAction.MOVE, MeetingCommand.MoveMeeting.class,
          MeetingAction.REPORT_HELD, MeetingCommand.ReportHeld.class,
          MeetingAction.REPORT_NOT_HELD, MeetingCommand.ReportNotHeld.class,
          MeetingAction.ISSUE_NOTICE, MeetingCommand.IssueNotice.class,
          MeetingAction.ANNOUNCE_RESULTS, MeetingCommand.AnnounceResults.class);
}
