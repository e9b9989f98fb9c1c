package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of the streams held back. Thread-safe. */
final class ParkedStreams {
  private static final String SUMMARY =
      """
      SELECT stream_id, min(topic) AS topic, count(*) AS events, min(version) AS first_version,
             min(parked_at) AS since,
             (array_agg(reason ORDER BY reason = 'BEHIND', reason = 'GAP', parked_at, version))[1]
               AS reason
      FROM parked_event
      """;

  private final JdbcClient jdbc;

  ParkedStreams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The streams held back whose ids follow the given one, in the order of their ids. */
  List<ParkedStream> after(String stream, int limit) {
    return jdbc.sql(
            SUMMARY
                + """
                WHERE stream_id > :after GROUP BY stream_id ORDER BY stream_id LIMIT :limit
                """)
        .param("after", stream)
        .param("limit", limit)
        .query((row, number) -> stream(row))
        .list();
  }

  /** A stream's parked events that follow the given place, in the order of the versions. */
  List<ParkedStream.Event> events(StreamId stream, ParkedStream.Place after, int limit) {
    return jdbc.sql(
            """
            SELECT version, type, hash, redacted, reason, detail, partition, record_offset, parked_at
            FROM parked_event
            WHERE stream_id = :stream AND (version, hash) > (:version, :hash)
            ORDER BY version, hash LIMIT :limit
            """)
        .param("stream", stream.value())
        .param("version", after.version())
        .param("hash", after.hash())
        .param("limit", limit)
        .query((row, number) -> event(row))
        .list();
  }

  /** How many events a stream has parked. */
  long count(StreamId stream) {
    return jdbc.sql("SELECT count(*) FROM parked_event WHERE stream_id = :stream")
        .param("stream", stream.value())
        .query(Long.class)
        .single();
  }

  /** How many streams are held back. */
  long count() {
    return count("SELECT count(DISTINCT stream_id) FROM parked_event");
  }

  /** How many gaps are open although their partition was read to its end. */
  long openGaps() {
    return count(
        """
        SELECT count(*) FROM parked_event JOIN inbox_position USING (topic, partition)
        WHERE reason = 'GAP' AND at_end
        """);
  }

  /** How many messages name no event. */
  long deadLetters() {
    return count("SELECT count(*) FROM dead_letter");
  }

  private long count(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private static ParkedStream stream(ResultSet row) throws SQLException {
    return new ParkedStream(
        row.getString("stream_id"),
        row.getString("topic"),
        ParkReason.valueOf(row.getString("reason")),
        row.getLong("first_version"),
        row.getLong("events"),
        instant(row, "since"));
  }

  private static ParkedStream.Event event(ResultSet row) throws SQLException {
    return new ParkedStream.Event(
        row.getLong("version"),
        row.getString("type"),
        row.getString("hash"),
        row.getBoolean("redacted"),
        ParkReason.valueOf(row.getString("reason")),
        row.getString("detail"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        instant(row, "parked_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
