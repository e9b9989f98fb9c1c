package io.danvan.platform.journal;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.postgres.ArrayColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The heads of all streams, own and foreign alike: what an append checks and advances, and what the
 * inbox admits events by. Thread-safe; every call belongs in a transaction.
 */
public final class StreamGate {
  private final JdbcClient jdbc;

  /** A gate over the table in this client's database. */
  public StreamGate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks the streams' heads until the transaction ends, in the order of their ids, so that two
   * transactions which need the same streams cannot wait for each other. A stream that has no row
   * yet cannot be locked; of two transactions that begin one, the later fails when it saves.
   */
  public LockedStreams lock(Collection<StreamId> streams) {
    Map<StreamId, Head> heads =
        jdbc
            .sql(
                """
                SELECT stream_id, version, hash, topic, parked FROM stream_gate
                WHERE stream_id = ANY (:streams) ORDER BY stream_id FOR UPDATE\
                """)
            .param("streams", ArrayColumn.of("text", streams, StreamId::value))
            .query((row, number) -> Map.entry(new StreamId(row.getString("stream_id")), head(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new LockedStreams(jdbc, heads);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong("version"),
        row.getString("hash"),
        row.getString("topic"),
        row.getBoolean("parked"));
  }

  /** Whether events of the stream are held back, so that more has happened than can be seen. */
  public boolean isHeld(StreamId stream) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM stream_gate WHERE stream_id = :stream AND parked)")
        .param("stream", stream.value())
        .query(Boolean.class)
        .single();
  }

  /** The topics in which these streams began, of those that have events. */
  Map<StreamId, String> topics(Collection<StreamId> streams) {
    return jdbc
        .sql(
            """
            SELECT stream_id, topic FROM stream_gate
            WHERE stream_id = ANY (:streams) AND topic IS NOT NULL\
            """)
        .param("streams", ArrayColumn.of("text", streams, StreamId::value))
        .query((row, number) -> Map.entry(new StreamId(row.getString(1)), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
