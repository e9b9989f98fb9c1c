package io.danvan.coordination.matter.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.matter.kafka.MatterContract;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.journal.Journal;
import java.util.List;

/**
 * What was raised at meetings, in this service's journal and tables. It is restricted, whatever the
 * meeting is: in a small commune a topic and a day may tell who it was, and agencies are granted
 * the topics of the other classes as they are.
 */
public final class PostgresMatters implements Matters {
  private final Journal journal;
  private final RecordAppends appends;
  private final MatterHistory history;

  PostgresMatters(Journal journal, RecordAppends appends, MatterHistory history) {
    this.journal = journal;
    this.appends = appends;
    this.history = history;
  }

  @Override
  public MattersRecord find(MeetingId meeting) {
    return history.of(meeting);
  }

  @Override
  public MattersRecord lock(MeetingId meeting) {
    journal.lock(List.of(appends.stream(meeting.value())));
    return find(meeting);
  }

  @Override
  public void append(List<? extends MatterEvent> events, MattersRecord on) {
    journal.append(
        List.of(
            appends.of(
                on.meeting().value(),
                events.stream().map(MatterContract::write).toList(),
                Classification.RESTRICTED,
                on.version())));
  }
}
