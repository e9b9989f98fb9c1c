package io.danvan.coordination.commitment.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.CommitmentStreams;
import io.danvan.coordination.common.Recorded;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.registry.EventCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of commitments, own and foreign alike, in the tables {@code commitment_head} and
 * {@code commitment_event}. Thread-safe; what writes belongs in a transaction.
 *
 * <p>A commitment's streams arrive independently: a command may write one of them while the inbox
 * takes in another. Each would fold what it sees, without the other's event, and the later one
 * would leave a stale result behind. So its head is locked before its events are read, always in
 * the order of the ids, and only after the gates of all streams concerned.
 */
public final class CommitmentHistory {
  private final CommitmentEventTable table;

  /** A history in this client's database, with payloads in this codec's format. */
  public CommitmentHistory(JdbcClient jdbc, EventCodec codec) {
    this.table = new CommitmentEventTable(jdbc, codec);
  }

  /**
   * Takes over what concerns commitments among events new to this service.
   *
   * @return all that is known now of the commitments concerned
   */
  public Collection<CommitmentRecord> take(List<RecordedEvent> events) {
    List<CommitmentRow> added = CommitmentRow.of(events);
    if (added.isEmpty()) {
      return List.of();
    }
    SequencedMap<CommitmentId, List<CommitmentRow>> byCommitment =
        added.stream()
            .collect(
                groupingBy(
                    CommitmentRow::commitment,
                    () -> new TreeMap<>(CommitmentEventTable.LOCK_ORDER),
                    toList()));
    List<CommitmentId> known = table.lock(byCommitment);
    Map<CommitmentId, List<Recorded<CommitmentEvent>>> all = new HashMap<>();
    table.insert(added, known, (id, earlier) -> listOf(all, id).add(earlier));
    added.forEach(row -> listOf(all, row.commitment()).add(row.recorded()));
    return byCommitment.entrySet().stream()
        .map(
            entry ->
                record(
                    entry.getKey(),
                    entry.getValue().getFirst().classification(),
                    listOf(all, entry.getKey())))
        .toList();
  }

  /**
   * Blanks the copies of redacted events.
   *
   * @throws IllegalStateException if one of the events differs in more than its texts
   */
  public void redact(List<RecordedEvent> events) {
    List<CommitmentRow> redacted = CommitmentRow.of(events);
    if (!redacted.isEmpty()) {
      table.redact(redacted);
    }
  }

  /** All that is known of these commitments; unknown ones are left out. */
  public Map<CommitmentId, CommitmentRecord> find(Collection<CommitmentId> commitments) {
    Map<CommitmentId, Classification> classes = new HashMap<>();
    Map<CommitmentId, List<Recorded<CommitmentEvent>>> all = new HashMap<>();
    table.read(
        commitments,
        (id, classification, recorded) -> {
          classes.put(id, classification);
          listOf(all, id).add(recorded);
        });
    return classes.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> record(entry.getKey(), entry.getValue(), listOf(all, entry.getKey()))));
  }

  private static CommitmentRecord record(
      CommitmentId id, Classification classification, List<Recorded<CommitmentEvent>> events) {
    return new CommitmentRecord(id, classification, CommitmentStreams.of(events));
  }

  private static <T> List<T> listOf(Map<CommitmentId, List<T>> all, CommitmentId id) {
    return all.computeIfAbsent(id, _ -> new ArrayList<>());
  }
}
