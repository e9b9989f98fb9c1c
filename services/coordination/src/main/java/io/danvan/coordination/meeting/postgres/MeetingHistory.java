package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.kafka.MeetingContract;
import io.danvan.platform.registry.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of meetings in the table {@code meeting_event}. */
public final class MeetingHistory extends RecordHistory<MeetingId, MeetingEvent, MeetingRecord> {
  /** A history in this client's database, with payloads in this codec's format. */
  public MeetingHistory(JdbcClient jdbc, EventCodec codec) {
    super(jdbc, codec, "meeting_event");
  }

  @Override
  protected Optional<MeetingEvent> event(SpecificRecord payload) {
    return MeetingContract.read(payload);
  }

  @Override
  protected MeetingId id(MeetingEvent event) {
    return event.meeting();
  }

  @Override
  protected MeetingId id(UUID value) {
    return new MeetingId(value);
  }

  @Override
  protected UUID value(MeetingId id) {
    return id.value();
  }

  @Override
  protected Optional<MeetingRecord> fold(
      Classification classification, List<Recorded<MeetingEvent>> events) {
    return Meeting.fold(events).map(meeting -> new MeetingRecord(meeting, classification, events));
  }
}
