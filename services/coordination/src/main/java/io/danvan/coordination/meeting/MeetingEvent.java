package io.danvan.coordination.meeting;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stream of a meeting: what its host writes. */
public sealed interface MeetingEvent {
  /** The meeting. */
  MeetingId meeting();

  /** Who wrote it. */
  Author author();

  /**
   * The host announced a meeting.
   *
   * @param host the position whose meeting it is
   * @param scheduledDay the day that the schedule names, if that is not worked
   */
  record MeetingPlanned(
      MeetingId meeting,
      Author author,
      MeetingKind kind,
      PositionId host,
      LocalDate day,
      @Nullable LocalDate scheduledDay,
      FreeText place,
      FreeText subject,
      List<OrganisationId> invited)
      implements MeetingEvent {
    /** Copies the invited. */
    public MeetingPlanned {
      invited = List.copyOf(invited);
    }
  }

  /** The host moved a meeting that has not taken place. */
  record MeetingMoved(
      MeetingId meeting, Author author, LocalDate day, FreeText place, FreeText reason)
      implements MeetingEvent {}

  /**
   * The host reported that the meeting took place.
   *
   * @param delegation who led it instead; only if it was delegated
   * @param minutes number and symbol of its minutes
   * @param correction why this takes the place of an earlier report
   */
  record MeetingHeld(
      MeetingId meeting,
      Author author,
      HostMode mode,
      @Nullable Delegation delegation,
      Session session,
      String minutes,
      List<Attendance> attendance,
      @Nullable FreeText correction)
      implements MeetingEvent {
    /** Copies the attendance. */
    public MeetingHeld {
      attendance = List.copyOf(attendance);
    }
  }

  /**
   * The host reported that the meeting did not take place.
   *
   * @param correction why this takes the place of an earlier report
   */
  record MeetingNotHeld(
      MeetingId meeting, Author author, FreeText reason, @Nullable FreeText correction)
      implements MeetingEvent {}

  /**
   * The host gave notice of what was concluded.
   *
   * @param conclusions how many commitments began with it
   */
  record ConclusionNoticeIssued(
      MeetingId meeting, Author author, DocumentReference notice, int conclusions)
      implements MeetingEvent {}

  /** The host announced the results to the people. */
  record ResultsAnnounced(
      MeetingId meeting, Author author, LocalDate day, DocumentReference announcement)
      implements MeetingEvent {}
}
