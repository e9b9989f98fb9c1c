package io.danvan.coordination.meeting.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands.
 *
 * @param version its entity tag: the version of its stream
 * @param host the organisation that hosts it
 * @param position the position whose meeting it is
 * @param day the day on which it is to be, or was
 * @param scheduledDay the day that the schedule names, if that is not worked
 * @param announcedAt when it was announced, which may be after it took place
 * @param held how it took place; none unless it did
 * @param notHeld why it did not take place; none unless it did not
 * @param notices the notices of its conclusions
 * @param results the last announcement of its results, if there is one
 * @param followUps where the follow-ups are
 */
record MeetingView(
    MeetingId id,
    String version,
    MeetingKind kind,
    Names.Organisation host,
    Names.Position position,
    Classification classification,
    Meeting.Status status,
    LocalDate day,
    @Nullable LocalDate scheduledDay,
    FreeText place,
    FreeText subject,
    List<Names.Organisation> invited,
    Instant announcedAt,
    @Nullable Held held,
    @Nullable NotHeld notHeld,
    List<Notice> notices,
    @Nullable Results results,
    String followUps) {
  /**
   * How it took place.
   *
   * @param delegate who led it instead, if it was delegated
   * @param minutes number and symbol of its minutes
   * @param reportedAt when it was reported, which may be long after the day
   * @param correction why this takes the place of an earlier report
   */
  record Held(
      HostMode mode,
      Names.@Nullable Position delegate,
      @Nullable FreeText delegationReason,
      LocalTime begin,
      LocalTime end,
      String minutes,
      List<Attended> attendance,
      Instant reportedAt,
      @Nullable FreeText correction) {}

  /** How many came for an organisation. */
  record Attended(Names.Organisation organisation, int attendees) {}

  /**
   * Why it did not take place.
   *
   * @param correction why this takes the place of an earlier report
   */
  record NotHeld(FreeText reason, Instant reportedAt, @Nullable FreeText correction) {}

  /** A notice of conclusions. */
  record Notice(DocumentReference notice, int conclusions, Instant recordedAt) {}

  /** An announcement of the results. */
  record Results(LocalDate day, DocumentReference announcement, Instant recordedAt) {}
}
