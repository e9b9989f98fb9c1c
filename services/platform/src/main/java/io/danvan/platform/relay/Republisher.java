package io.danvan.platform.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads from the journal itself what the log may no longer bring: each row whose present content a
 * given snapshot does not see.
 */
final class Republisher {
  /** Small enough to be read well within the time after which PostgreSQL misses our status. */
  private static final int POSITIONS_AT_ONCE = 1_000;

  /** Of the largest events there are, so many fit into the memory easily. */
  private static final int ROWS_AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final Checkpoints checkpoints;
  private final TransactionTemplate oneView;

  Republisher(
      JdbcClient jdbc, Checkpoints checkpoints, PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.checkpoints = checkpoints;
    this.oneView = new TransactionTemplate(transactionManager);
    oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneView.setReadOnly(true);
  }

  /**
   * Gives the rows to the consumer in the order of their positions, which is a stream's order.
   *
   * @param snapshot null for all rows
   * @return what all the rows given, and those that the snapshot sees, add up to
   */
  Observation republish(@Nullable String snapshot, Consumer<OutgoingEvent> consumer) {
    return oneView.execute(
        transaction -> {
          Observation observation = checkpoints.observe();
          long last = lastPosition();
          for (long from = 0; from < last; from += POSITIONS_AT_ONCE) {
            read(snapshot, from, consumer);
          }
          return observation;
        });
  }

  private long lastPosition() {
    return jdbc.sql("SELECT coalesce(max(position), 0) FROM journal").query(Long.class).single();
  }

  private void read(@Nullable String snapshot, long from, Consumer<OutgoingEvent> consumer) {
    jdbc.sql(
            """
            SELECT event_id, topic, stream_id, stream_version, type, payload, headers, recorded_at, hash
            FROM journal
            WHERE position > :from AND position <= :to
              AND pg_visible_in_snapshot(transaction_id, :snapshot::pg_snapshot) IS NOT true
            ORDER BY position\
            """)
        .param("from", from)
        .param("to", from + POSITIONS_AT_ONCE)
        .param("snapshot", snapshot)
        .withFetchSize(ROWS_AT_ONCE)
        .query((RowCallbackHandler) row -> consumer.accept(event(row)));
  }

  /** The event that a row of the journal is. */
  static OutgoingEvent event(ResultSet row) throws SQLException {
    return new OutgoingEvent(
        row.getObject("event_id", UUID.class),
        row.getString("topic"),
        row.getString("stream_id"),
        row.getLong("stream_version"),
        row.getString("type"),
        row.getBytes("payload"),
        row.getString("headers"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("hash"));
  }
}
