package io.danvan.coordination.meeting;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a host wants to do with a meeting. Texts are what the caller typed: deciding checks
 * them.
 */
public sealed interface MeetingCommand {
  /** A command on a meeting that there is already. */
  sealed interface OnMeeting extends MeetingCommand {}

  /** Announces meetings of which nothing differs but the day. */
  sealed interface Planning extends MeetingCommand {
    /** What kind they are. */
    MeetingKind kind();

    /** The position whose meetings they are. */
    PositionId host();

    /** Where they are. */
    String place();

    /** What they are about. */
    String subject();

    /** Who is invited to each. */
    List<OrganisationId> invited();

    /** Who may read them, for ever. */
    Classification classification();
  }

  /**
   * Announces a meeting. On a day that is not worked, it is announced for the next one that is.
   *
   * @param host the position whose meeting it is
   * @param classification who may read it, for ever
   */
  record PlanMeeting(
      MeetingKind kind,
      PositionId host,
      LocalDate day,
      String place,
      String subject,
      List<OrganisationId> invited,
      Classification classification)
      implements Planning {
    /** Copies the invited. */
    public PlanMeeting {
      invited = List.copyOf(invited);
    }
  }

  /**
   * Announces the meetings of a period at once: all of them, or none.
   *
   * @param days one for each meeting, each later than the one before
   */
  record PlanSchedule(
      MeetingKind kind,
      PositionId host,
      List<LocalDate> days,
      String place,
      String subject,
      List<OrganisationId> invited,
      Classification classification)
      implements Planning {
    /** Copies the lists. */
    public PlanSchedule {
      days = List.copyOf(days);
      invited = List.copyOf(invited);
    }
  }

  /**
   * Moves a meeting that has not taken place to another day or place; a periodic reception to one
   * that is worked.
   */
  record MoveMeeting(LocalDate day, String place, String reason) implements OnMeeting {}

  /**
   * Reports that the meeting took place.
   *
   * @param delegate who led it instead; only if it was delegated
   * @param delegationReason why; only if it was delegated
   * @param correction why this takes the place of an earlier report; only if there is one
   */
  record ReportHeld(
      HostMode mode,
      @Nullable PositionId delegate,
      @Nullable String delegationReason,
      LocalDate day,
      LocalTime begin,
      LocalTime end,
      String place,
      String minutes,
      List<Attendance> attendance,
      @Nullable String correction)
      implements OnMeeting {
    /** Copies the attendance. */
    public ReportHeld {
      attendance = List.copyOf(attendance);
    }
  }

  /**
   * Reports that the meeting did not take place, or will not.
   *
   * @param correction why this takes the place of an earlier report; only if there is one
   */
  record ReportNotHeld(String reason, @Nullable String correction) implements OnMeeting {}

  /** Gives notice of what was concluded, and asks the organisations for it. */
  record IssueNotice(DocumentReference notice, List<Conclusion> conclusions) implements OnMeeting {
    /** Copies the conclusions. */
    public IssueNotice {
      conclusions = List.copyOf(conclusions);
    }
  }

  /** Announces the results to the people. */
  record AnnounceResults(LocalDate day, DocumentReference announcement) implements OnMeeting {}
}
