package io.danvan.platform.journal;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the journal's rows, any number of them in one statement. Thread-safe. */
final class JournalTable {
  private final JdbcClient jdbc;

  JournalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts the rows, their positions rising in the order of the list, and moves their streams'
   * heads, in one round trip. The heads come first, so that two writers who begin a stream meet
   * there; that the later fails is for the journal's key to see.
   *
   * @return the heads
   * @throws ConcurrentAppend if a stream already has an event of that version
   * @throws JournalBehind if the journal may lack events that Kafka has
   */
  SequencedMap<StreamId, Head> insert(List<JournalRow> rows, Instant recordedAt) {
    SequencedMap<StreamId, Head> heads = new TreeMap<>();
    rows.forEach(row -> heads.put(row.event().stream().id(), row.head()));
    try {
      if (insert(rows, heads.sequencedEntrySet(), recordedAt) < rows.size()) {
        throw new JournalBehind();
      }
    } catch (DuplicateKeyException e) {
      throw new ConcurrentAppend("A stream has moved on; decide again on its newer state", e);
    }
    return heads;
  }

  private int insert(
      List<JournalRow> rows, Collection<Entry<StreamId, Head>> heads, Instant recordedAt) {
    return jdbc.sql(
            """
            WITH moved AS (
              INSERT INTO stream_gate (stream_id, version, hash, topic)
              SELECT * FROM unnest(:movedStreams, :movedVersions, :movedHashes, :movedTopics)
              ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, hash = excluded.hash
              RETURNING stream_id)
            INSERT INTO journal (event_id, topic, stream_id, stream_version, type, schema_id, payload,
                                 headers, hash, recorded_at)
            SELECT row.*, :recordedAt
            FROM unnest(:ids, :topics, :streams, :versions, :types, :schemas, :payloads,
                        :headers, :hashes) AS row
            WHERE (SELECT count(*) FROM moved) > 0
              AND (SELECT incarnation = journal_incarnation() FROM journal_comparison)\
            """)
        .param("movedStreams", ArrayColumn.of("text", heads, head -> head.getKey().value()))
        .param("movedVersions", ArrayColumn.of("int8", heads, head -> head.getValue().version()))
        .param("movedHashes", ArrayColumn.of("text", heads, head -> head.getValue().hash()))
        .param("movedTopics", ArrayColumn.of("text", heads, head -> head.getValue().topic()))
        .param("ids", ArrayColumn.of("uuid", rows, row -> row.event().id()))
        .param("topics", ArrayColumn.of("text", rows, row -> row.event().stream().topic()))
        .param("streams", ArrayColumn.of("text", rows, row -> row.event().stream().id().value()))
        .param("versions", ArrayColumn.of("int8", rows, row -> row.event().version()))
        .param("types", ArrayColumn.of("text", rows, row -> row.event().type()))
        .param("schemas", ArrayColumn.of("int4", rows, row -> EventCodec.schemaId(row.payload())))
        .param("payloads", ArrayColumn.ofBytes(rows, JournalRow::payload))
        .param("headers", ArrayColumn.of("text", rows, JournalRow::headers))
        .param("hashes", ArrayColumn.of("text", rows, row -> row.head().hash()))
        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The event at this place of a stream. */
  Optional<StoredEvent> find(StreamId stream, long version) {
    return jdbc.sql(
            """
            SELECT event_id, topic, type, headers, payload, recorded_at FROM journal
            WHERE stream_id = :stream AND stream_version = :version\
            """)
        .param("stream", stream.value())
        .param("version", version)
        .query(
            (row, number) ->
                new StoredEvent(
                    row.getObject("event_id", UUID.class),
                    row.getString("topic"),
                    row.getString("type"),
                    HeaderLines.parse(row.getString("headers")),
                    row.getBytes("payload"),
                    row.getTimestamp("recorded_at").toInstant()))
        .optional();
  }

  /** Puts the payload in the place of an event's own and marks the event. */
  void redact(StreamId stream, long version, byte[] payload) {
    jdbc.sql(
            """
            UPDATE journal SET payload = :payload, headers = journal_redacted_headers(headers)
            WHERE stream_id = :stream AND stream_version = :version\
            """)
        .param("payload", payload)
        .param("stream", stream.value())
        .param("version", version)
        .update();
  }
}
