package io.danvan.coordination.matter.postgres;

import io.danvan.coordination.common.postgres.RecordFamily;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.matter.kafka.MatterContract;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.registry.EventCodec;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of what was raised at meetings, in the table {@code matter_event}: one stream for each
 * meeting, beside the meeting's own.
 */
public final class MatterHistory extends RecordHistory<MeetingId, MatterEvent, MattersRecord> {
  /** A history in this client's database, with payloads in this codec's format. */
  public MatterHistory(JdbcClient jdbc, EventCodec codec) {
    super(
        jdbc,
        codec,
        new RecordFamily<>(
            "matter_event",
            MatterContract::read,
            MatterEvent::meeting,
            MeetingId::new,
            MeetingId::value,
            (_, events) ->
                Optional.of(MattersRecord.of(events.getFirst().event().meeting(), events))));
  }

  /** What was raised at a meeting; empty if nothing was, or nothing of it has arrived. */
  public MattersRecord of(MeetingId meeting) {
    MattersRecord found = find(List.of(meeting)).get(meeting);
    return found == null ? MattersRecord.of(meeting, List.of()) : found;
  }
}
