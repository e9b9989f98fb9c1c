package io.danvan.coordination.meeting;

import java.util.List;

/** The names of the commands on meetings, as the interface has them. */
public final class MeetingAction {
  /** {@link MeetingCommand.PlanMeeting}, and of several {@link MeetingCommand.PlanSchedule}. */
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

  /** All names. */
  public static final List<String> ALL =
      List.of(PLAN, MOVE, REPORT_HELD, REPORT_NOT_HELD, ISSUE_NOTICE, ANNOUNCE_RESULTS);

  private MeetingAction() {}

  /** The name of a command. */
  public static String of(MeetingCommand command) {
    return switch (command) {
      case MeetingCommand.Planning _ -> PLAN;
      case MeetingCommand.MoveMeeting _ -> MOVE;
      case MeetingCommand.ReportHeld _ -> REPORT_HELD;
      case MeetingCommand.ReportNotHeld _ -> REPORT_NOT_HELD;
      case MeetingCommand.IssueNotice _ -> ISSUE_NOTICE;
      case MeetingCommand.AnnounceResults _ -> ANNOUNCE_RESULTS;
    };
  }

  /**
   * What a host could do with a meeting now; what it says is not looked at. What was raised,
   * concluded, or told to the people, was so at a meeting that took place, and nobody takes that
   * back afterwards.
   *
   * @param raised whether something was raised at it
   */
  public static List<String> open(Meeting meeting, boolean raised) {
    return switch (meeting.status()) {
      case PLANNED -> List.of(REPORT_HELD, REPORT_NOT_HELD, MOVE);
      case NOT_HELD -> List.of(REPORT_HELD, REPORT_NOT_HELD);
      case HELD ->
          meeting.notices().isEmpty() && meeting.results().isEmpty() && !raised
              ? List.of(ISSUE_NOTICE, ANNOUNCE_RESULTS, REPORT_HELD, REPORT_NOT_HELD)
              : List.of(ISSUE_NOTICE, ANNOUNCE_RESULTS, REPORT_HELD);
    };
  }
}
