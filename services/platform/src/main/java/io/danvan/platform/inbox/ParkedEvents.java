package io.danvan.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HeaderLines;
import io.danvan.platform.postgres.ArrayColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events held back. Every call belongs in a transaction that holds the streams' locks. */
final class ParkedEvents {
  private static final String ONE = "stream_id = :stream AND version = :version AND hash = :hash";

  private final JdbcClient jdbc;

  ParkedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds events. Of one that is there already only the bytes are replaced, and only by a redacted
   * edition, as the law demands, or where those kept were not the event's own.
   */
  void insert(List<ParkedEvent> events) {
    jdbc.sql(
            """
            INSERT INTO parked_event AS parked
            SELECT * FROM unnest(
              :streams, :versions, :hashes, :topics, :partitions, :offsets, :types, :redacted,
              :headers, :payloads, :reasons, :details, :times)
            ON CONFLICT (stream_id, version, hash) DO UPDATE
            SET headers = excluded.headers, payload = excluded.payload,
                redacted = excluded.redacted
            WHERE excluded.redacted
               OR (parked.reason IN ('TAMPERED', 'UNDECODABLE') AND NOT parked.redacted)
            """)
        .param("streams", ArrayColumn.of("text", events, e -> e.arrival().stream().value()))
        .param("versions", ArrayColumn.of("int8", events, e -> e.arrival().place().version()))
        .param("hashes", ArrayColumn.of("text", events, e -> e.arrival().place().hash()))
        .param("topics", ArrayColumn.of("text", events, e -> envelope(e).stream().topic()))
        .param("partitions", ArrayColumn.of("int4", events, e -> message(e).partition()))
        .param("offsets", ArrayColumn.of("int8", events, e -> message(e).offset()))
        .param("types", ArrayColumn.of("text", events, e -> envelope(e).type()))
        .param("redacted", ArrayColumn.of("bool", events, e -> e.arrival().place().redacted()))
        .param("headers", ArrayColumn.of("text", events, e -> HeaderLines.of(message(e).headers())))
        .param("payloads", ArrayColumn.ofBytes(events, e -> message(e).value()))
        .param("reasons", ArrayColumn.of("text", events, e -> e.reason().name()))
        .param("details", ArrayColumn.of("text", events, e -> e.arrival().detail()))
        .param("times", ArrayColumn.of("timestamptz", events, e -> e.parkedAt().toString()))
        .update();
  }

  /** Why each of these streams is held back: the gravest reason, since a gap fills by itself. */
  Map<StreamId, ParkReason> reasons(Collection<StreamId> streams) {
    if (streams.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT stream_id, (array_agg(reason ORDER BY reason = 'GAP', parked_at, version))[1]
            FROM parked_event
            WHERE stream_id = ANY (:streams) AND reason <> 'BEHIND'
            GROUP BY stream_id
            """)
        .param("streams", ArrayColumn.of("text", streams, StreamId::value))
        .query(
            (row, number) ->
                Map.entry(new StreamId(row.getString(1)), ParkReason.valueOf(row.getString(2))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Why this event is held back; empty if it is not. */
  Optional<ParkReason> reason(StreamId stream, ParkedStream.Place place) {
    return jdbc.sql("SELECT reason FROM parked_event WHERE " + ONE)
        .param("stream", stream.value())
        .param("version", place.version())
        .param("hash", place.hash())
        .query(String.class)
        .optional()
        .map(ParkReason::valueOf);
  }

  /** Removes this event for good; Kafka has it still. */
  void discard(StreamId stream, ParkedStream.Place place) {
    jdbc.sql("DELETE FROM parked_event WHERE " + ONE)
        .param("stream", stream.value())
        .param("version", place.version())
        .param("hash", place.hash())
        .update();
  }

  /** Removes these streams' events and returns them in the order in which they are to be tried. */
  List<Message> take(Collection<StreamId> streams) {
    return jdbc.sql(
            """
            WITH taken AS (
              DELETE FROM parked_event WHERE stream_id = ANY (:streams) RETURNING *)
            SELECT topic, partition, record_offset, headers, payload, parked_at FROM taken
            ORDER BY stream_id, version, record_offset
            """)
        .param("streams", ArrayColumn.of("text", streams, StreamId::value))
        .query((row, number) -> message(row))
        .list();
  }

  /** The streams that wait for a type which is among those known now, or for a schema. */
  List<StreamId> waitingFor(Set<String> knownTypes) {
    return jdbc.sql(
            """
            SELECT DISTINCT stream_id FROM parked_event
            WHERE (reason = 'UNKNOWN_TYPE' AND type = ANY (:types)) OR reason = 'UNKNOWN_SCHEMA'
            """)
        .param("types", ArrayColumn.of("text", knownTypes, type -> type))
        .query((row, number) -> new StreamId(row.getString(1)))
        .list();
  }

  private static Message message(ResultSet row) throws SQLException {
    SequencedMap<String, String> headers = HeaderLines.parse(row.getString("headers"));
    return new Message(
        Envelope.parse(row.getString("topic"), headers),
        headers,
        row.getBytes("payload"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getTimestamp("parked_at").toInstant());
  }

  private static Message message(ParkedEvent event) {
    return event.arrival().message();
  }

  private static Envelope envelope(ParkedEvent event) {
    return message(event).envelope();
  }
}
