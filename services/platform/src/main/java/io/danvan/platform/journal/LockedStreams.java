package io.danvan.platform.journal;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.postgres.ArrayColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The heads that one transaction has locked and may move. Moves are kept here until {@link #save}
 * writes them together. Not thread-safe; of no use after its transaction.
 */
public final class LockedStreams {
  private final JdbcClient jdbc;
  private final Map<StreamId, Head> heads;
  private final Map<StreamId, Head> moved = new HashMap<>();

  LockedStreams(JdbcClient jdbc, Map<StreamId, Head> heads) {
    this.jdbc = jdbc;
    this.heads = heads;
  }

  /** The stream's head with this transaction's moves, {@link Head#NONE} if it has no events yet. */
  public Head head(StreamId stream) {
    return moved.getOrDefault(stream, heads.getOrDefault(stream, Head.NONE));
  }

  /** Moves the stream's head. */
  public void move(StreamId stream, Head head) {
    moved.put(stream, head);
  }

  /**
   * Writes what was moved.
   *
   * @throws ConcurrentAppend if another transaction began one of the streams meanwhile
   */
  public void save() {
    SequencedMap<StreamId, Head> begun = new TreeMap<>();
    SequencedMap<StreamId, Head> changed = new TreeMap<>();
    moved.forEach(
        (stream, head) -> (heads.containsKey(stream) ? changed : begun).put(stream, head));
    if (!begun.isEmpty() && insert(begun.sequencedEntrySet()) < begun.size()) {
      throw new ConcurrentAppend("Begun by another transaction: one of " + begun.keySet(), null);
    }
    if (!changed.isEmpty()) {
      update(changed.sequencedEntrySet());
    }
    heads.putAll(moved);
    moved.clear();
  }

  private int insert(Collection<Entry<StreamId, Head>> rows) {
    return write(
        """
        INSERT INTO stream_gate (stream_id, version, hash, topic, parked)
        SELECT * FROM unnest(:streams, :versions, :hashes, :topics, :parked)
        ON CONFLICT (stream_id) DO NOTHING\
        """,
        rows);
  }

  private void update(Collection<Entry<StreamId, Head>> rows) {
    write(
        """
        UPDATE stream_gate AS gate SET version = head.version, hash = head.hash, topic = head.topic,
          parked = head.parked
        FROM unnest(:streams, :versions, :hashes, :topics, :parked)
          AS head (stream_id, version, hash, topic, parked)
        WHERE gate.stream_id = head.stream_id\
        """,
        rows);
  }

  private int write(String statement, Collection<Entry<StreamId, Head>> rows) {
    return jdbc.sql(statement)
        .param("streams", ArrayColumn.of("text", rows, row -> row.getKey().value()))
        .param("versions", ArrayColumn.of("int8", rows, row -> row.getValue().version()))
        .param("hashes", ArrayColumn.of("text", rows, row -> row.getValue().hash()))
        .param("topics", ArrayColumn.of("text", rows, row -> row.getValue().topic()))
        .param("parked", ArrayColumn.of("bool", rows, row -> row.getValue().parked()))
        .update();
  }
}
