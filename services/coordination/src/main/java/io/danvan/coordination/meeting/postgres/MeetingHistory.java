package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.common.postgres.RecordFamily;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.kafka.MeetingContract;
import io.danvan.platform.registry.EventCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of meetings in the table {@code meeting_event}. */
public final class MeetingHistory extends RecordHistory<MeetingId, MeetingEvent, MeetingRecord> {
  /** A history in this client's database, with payloads in this codec's format. */
  public MeetingHistory(JdbcClient jdbc, EventCodec codec) {
    super(
        jdbc,
        codec,
        new RecordFamily<>(
            "meeting_event",
            MeetingContract::read,
            MeetingEvent::meeting,
            MeetingId::new,
            MeetingId::value,
            (classification, events) ->
                Meeting.fold(events)
                    .map(meeting -> new MeetingRecord(meeting, classification, events))));
  }
}
