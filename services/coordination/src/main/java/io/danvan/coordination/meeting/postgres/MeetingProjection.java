package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps what a body's service knows of meetings: their events, and the rows that find them. */
public final class MeetingProjection implements Projection {
  private final MeetingHistory history;
  private final MeetingTable table;

  MeetingProjection(MeetingHistory history, MeetingTable table) {
    this.history = history;
    this.table = table;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Meeting> changed = history.take(events).stream().map(MeetingRecord::meeting).toList();
    if (!changed.isEmpty()) {
      table.put(changed);
    }
  }

  /** The rows that find meetings hold no text. */
  @Override
  public void redact(List<RecordedEvent> events) {
    history.redact(events);
  }
}
