package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.meeting.MeetingDecided;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingQuery;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.coordination.meeting.kafka.MeetingContract;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Meetings in this service's journal and tables. */
public final class PostgresMeetings implements Meetings {
  private final Journal journal;
  private final RecordAppends appends;
  private final CommitmentAppends commitmentAppends;
  private final MeetingHistory history;
  private final MeetingTable table;

  PostgresMeetings(
      Journal journal,
      RecordAppends appends,
      CommitmentAppends commitmentAppends,
      MeetingHistory history,
      MeetingTable table) {
    this.journal = journal;
    this.appends = appends;
    this.commitmentAppends = commitmentAppends;
    this.history = history;
    this.table = table;
  }

  @Override
  public Optional<MeetingRecord> find(MeetingId id) {
    return Optional.ofNullable(history.find(List.of(id)).get(id));
  }

  @Override
  public Optional<MeetingRecord> lock(MeetingId id) {
    journal.lock(List.of(appends.stream(id.value())));
    return find(id);
  }

  @Override
  public void begin(List<MeetingDecided> decided, Classification classification) {
    journal.append(decided.stream().map(each -> append(each.event(), classification, 0)).toList());
  }

  @Override
  public void append(MeetingDecided decided, MeetingRecord on) {
    List<Append> all = new ArrayList<>();
    all.add(append(decided.event(), on.classification(), on.meeting().version()));
    all.addAll(commitmentAppends.of(List.copyOf(decided.requests()), on.ofConclusions(), _ -> 0));
    journal.append(all);
  }

  private Append append(MeetingEvent event, Classification classification, long version) {
    return appends.of(
        event.meeting().value(), MeetingContract.write(event), classification, version);
  }

  @Override
  public List<MeetingRecord> list(MeetingQuery query) {
    List<MeetingId> ids = table.list(query);
    Map<MeetingId, MeetingRecord> found = history.find(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }
}
