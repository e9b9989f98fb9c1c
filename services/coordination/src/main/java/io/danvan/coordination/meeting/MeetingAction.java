package io.danvan.coordination.meeting;

/** The names of the commands on meetings, as the interface has them. */
public final class MeetingAction {
  /** {@link MeetingCommand.PlanMeeting}. */
  public static final String PLAN = "plan";

  /** {@link MeetingCommand.MoveMeeting}. */
  public static final String MOVE = "move";

  /** {@link MeetingCommand.ReportHeld}. */
  public static final String REPORT_HELD = "report-held";

  /** {@link MeetingCommand.ReportNotHeld}. */
  public static final String REPORT_NOT_HELD = "report-not-held";

  /** {@link MeetingCommand.IssueNotice}. */
  public static final String ISSUE_NOTICE = "issue-notice";

  /** {@link MeetingCommand.AnnounceResults}. */
  public static final String ANNOUNCE_RESULTS = "announce-results";

  private MeetingAction() {}

  /** The name of a command. */
  public static String of(MeetingCommand command) {
    return switch (command) {
      case MeetingCommand.PlanMeeting _ -> PLAN;
      case MeetingCommand.MoveMeeting _ -> MOVE;
      case MeetingCommand.ReportHeld _ -> REPORT_HELD;
      case MeetingCommand.ReportNotHeld _ -> REPORT_NOT_HELD;
      case MeetingCommand.IssueNotice _ -> ISSUE_NOTICE;
      case MeetingCommand.AnnounceResults _ -> ANNOUNCE_RESULTS;
    };
  }
}
