package io.danvan.coordination.meeting.web;

import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings that were announced at once, by day. */
record ScheduleView(List<Planned> meetings) {
  static ScheduleView of(List<MeetingPlanned> meetings) {
    return new ScheduleView(meetings.stream().map(Planned::of).toList());
  }

  /**
   * One of them.
   *
   * @param day the day on which it is to be
   * @param scheduledDay the day that the schedule names, if that is not worked
   */
  record Planned(MeetingId id, LocalDate day, @Nullable LocalDate scheduledDay) {
    static Planned of(MeetingPlanned planned) {
      return new Planned(planned.meeting(), planned.day(), planned.scheduledDay());
    }
  }
}
