package io.danvan.platform.relay;

import io.danvan.platform.postgres.ArrayColumn;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The one row that says how far the relay is known to have got. Thread-safe. */
class Checkpoints {
  /**
   * What a new leader takes over.
   *
   * @param epoch the new leader's number
   * @param acknowledged the slot was never told more than this
   * @param snapshot whatever it sees, Kafka has; null if nothing is known
   */
  record Inherited(long epoch, LogSequenceNumber acknowledged, @Nullable String snapshot) {}

  /**
   * What Kafka is known to have.
   *
   * @param observation all that its snapshot sees
   * @param offsets the last offset acknowledged in each partition before that snapshot was taken;
   *     whatever the snapshot does not see comes after it
   */
  record Delivered(Observation observation, Map<TopicPartition, Long> offsets) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  Checkpoints(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Begins a new leader's epoch; the one before can save no more. A row that came with a dump from
   * another cluster is worth nothing: its positions and transaction ids are not those of this one.
   * Numbers are taken from the time, so that none comes again in a database that was restored.
   */
  Inherited takeOver() {
    return jdbc.sql(
            """
            WITH here AS (SELECT system_identifier AS cluster FROM pg_control_system())
            UPDATE relay_checkpoint AS row
            SET epoch = greatest(epoch + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint),
                cluster = here.cluster, incarnation = journal_incarnation(),
                acknowledged_lsn = CASE WHEN row.cluster <> here.cluster THEN '0/0' ELSE acknowledged_lsn END,
                snapshot = CASE WHEN row.cluster <> here.cluster THEN NULL ELSE snapshot END
            FROM here
            RETURNING epoch, acknowledged_lsn::text, snapshot::text\
            """)
        .query(
            (row, number) ->
                new Inherited(
                    row.getLong(1), LogSequenceNumber.valueOf(row.getString(2)), row.getString(3)))
        .single();
  }

  /** The database at this moment. */
  Observation observe() {
    return jdbc.sql("SELECT pg_current_snapshot()::text, pg_current_wal_insert_lsn()::text")
        .query(
            (row, number) ->
                new Observation(row.getString(1), LogSequenceNumber.valueOf(row.getString(2))))
        .single();
  }

  /**
   * Records the progress; the slot may be told after this. It does not wait for the disk: a crash
   * that takes the row back makes the slot look foreign, which costs a republish but no event. Of a
   * leader that is frozen in between, PostgreSQL gives the row free: the next one has to take it
   * over.
   *
   * @param delivered null to keep what is recorded
   * @throws RelayFailure if a newer leader has taken over, or the database is another one by now
   */
  void save(long epoch, LogSequenceNumber acknowledged, @Nullable Delivered delivered) {
    transactions.executeWithoutResult(
        transaction -> {
          jdbc.sql("SET LOCAL synchronous_commit = off").update();
          jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = '5s'").update();
          if (update(epoch, acknowledged, delivered) == 0) {
            throw new RelayFailure(
                "Another instance has become the leader, or the database was restored", null);
          }
        });
  }

  private int update(long epoch, LogSequenceNumber acknowledged, @Nullable Delivered delivered) {
    var offsets =
        delivered == null
            ? Set.<Map.Entry<TopicPartition, Long>>of()
            : delivered.offsets().entrySet();
    return jdbc.sql(
            """
            UPDATE relay_checkpoint
            SET acknowledged_lsn = :acknowledged::pg_lsn,
                snapshot = coalesce(:snapshot::pg_snapshot, snapshot),
                snapshot_lsn = coalesce(:position::pg_lsn, snapshot_lsn),
                offsets = offsets || coalesce(
                  (SELECT jsonb_object_agg(partition, last)
                   FROM unnest(:partitions, :offsets) AS acknowledged (partition, last)), '{}'),
                recorded_at = now()
            WHERE epoch = :epoch AND incarnation = journal_incarnation()\
            """)
        .param("acknowledged", acknowledged.asString())
        .param("snapshot", delivered == null ? null : delivered.observation().snapshot())
        .param("position", delivered == null ? null : delivered.observation().position().asString())
        .param("partitions", ArrayColumn.of("text", offsets, each -> each.getKey().toString()))
        .param("offsets", ArrayColumn.of("int8", offsets, Map.Entry::getValue))
        .param("epoch", epoch)
        .update();
  }

  /** Writes a message to the log that asks for nothing, so that an idle slot has one to pass. */
  void heartbeat() {
    jdbc.sql("SELECT pg_logical_emit_message(false, 'danvan-heartbeat', '')::text")
        .query(String.class)
        .single();
  }
}
