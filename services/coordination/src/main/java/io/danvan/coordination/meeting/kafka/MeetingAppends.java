package io.danvan.coordination.meeting.kafka;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.List;

/** Where the events of meetings are written: their streams and topics. */
public final class MeetingAppends {
  private final Owner owner;

  /** The streams of this owner's organisations. */
  public MeetingAppends(Owner owner) {
    this.owner = owner;
  }

  /** The stream of a meeting. */
  public static StreamId stream(MeetingId meeting) {
    return new StreamId(meeting.toString());
  }

  /**
   * The append that writes an event.
   *
   * @param classification that of the meeting
   * @param version the version of the meeting's stream before it
   */
  public Append of(MeetingEvent event, Classification classification, long version) {
    io.danvan.schemas.Classification written = CommonContract.toContract(classification);
    Stream stream =
        new Stream(
            stream(event.meeting()),
            Topics.name(owner, Family.MEETINGS, written),
            event.meeting().value(),
            written);
    return new Append(stream, version, List.of(MeetingContract.write(event)));
  }
}
