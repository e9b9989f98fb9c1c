package io.danvan.platform.relay;

import io.danvan.platform.postgres.ArrayColumn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has each redacted event sent once more when the topics' {@code max.compaction.lag.ms} has passed.
 *
 * <p>Kafka removes what was replaced from closed segments only, and a segment is closed by the next
 * event that comes so long after its first; a stream may have no next event. The time counts from
 * when Kafka is known to have the redacted event, because a relay that was down may have sent it
 * late. The row is written anew, so that the relay brings the event as it brings any other; that,
 * and that it is done, is one transaction, so instances and restarts cannot repeat or lose it.
 */
class RedactionRepeats {
  private static final Logger log = LoggerFactory.getLogger(RedactionRepeats.class);

  /** More are left for the next time. */
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final RelayProperties properties;
  private final Clock clock;

  RedactionRepeats(
      JdbcClient jdbc,
      TransactionOperations transactions,
      RelayProperties properties,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.properties = properties;
    this.clock = clock;
  }

  /** Looks what has arrived, and repeats what is due. Harmless in several instances at a time. */
  @Scheduled(fixedDelayString = "${danvan.relay.redaction-check:PT1M}")
  void look() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    noteArrived(now);
    transactions.executeWithoutResult(transaction -> repeatDue(now));
  }

  /**
   * The relay has sent whatever its checkpoint's snapshot sees. A row that is committed under a
   * number which no transaction here has had came with a dump from another cluster; there is no
   * snapshot then before the whole journal was sent.
   */
  private void noteArrived(OffsetDateTime now) {
    jdbc.sql(
            """
            UPDATE redacted_event AS redacted SET arrived_at = :now
            FROM journal, relay_checkpoint
            WHERE redacted.arrived_at IS NULL AND journal.event_id = redacted.event_id
              AND (pg_visible_in_snapshot(journal.transaction_id, relay_checkpoint.snapshot)
                OR relay_checkpoint.snapshot IS NOT NULL
                  AND journal.transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))\
            """)
        .param("now", now)
        .update();
  }

  private void repeatDue(OffsetDateTime now) {
    List<UUID> due =
        jdbc.sql(
                """
                SELECT event_id FROM redacted_event
                WHERE repeated_at IS NULL AND arrived_at <= :since
                ORDER BY event_id LIMIT :limit FOR UPDATE SKIP LOCKED\
                """)
            .param("since", now.minus(properties.compactionLag()))
            .param("limit", AT_ONCE)
            .query((row, number) -> row.getObject("event_id", UUID.class))
            .list();
    if (due.isEmpty()) {
      return;
    }
    SqlArrayValue events = ArrayColumn.of("uuid", due, id -> id);
    jdbc.sql("UPDATE journal SET headers = headers WHERE event_id = ANY (:events)")
        .param("events", events)
        .update();
    jdbc.sql("UPDATE redacted_event SET repeated_at = :now WHERE event_id = ANY (:events)")
        .param("events", events)
        .param("now", now)
        .update();
    log.info("{} redacted events are sent once more", due.size());
  }
}
