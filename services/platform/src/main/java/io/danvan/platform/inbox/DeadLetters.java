package io.danvan.platform.inbox;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.journal.HeaderLines;
import io.danvan.platform.postgres.ArrayColumn;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that name no event, kept for the operator. */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final JdbcClient jdbc;

  DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(DeadLetter letter, Instant now) {
    ConsumerRecord<byte[], byte[]> record = letter.record();
    // Without the reason, which may repeat what a stranger wrote; it stands in the table.
    log.error(
        "Offset {} of {}-{} names no event", record.offset(), record.topic(), record.partition());
    jdbc.sql(
            """
            INSERT INTO dead_letter
            VALUES (:topic, :partition, :offset, :key, :headers, :payload, :reason, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("topic", record.topic())
        .param("partition", record.partition())
        .param("offset", record.offset())
        .param("key", record.key())
        .param("headers", HeaderLines.of(Message.headers(record)))
        .param("payload", record.value())
        .param("reason", letter.reason())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Forgets the values that came under the keys of redacted events: though they name no event, they
   * may say what it said.
   */
  void blank(List<Arrival> redacted) {
    if (!redacted.isEmpty()) {
      jdbc.sql(
              """
              UPDATE dead_letter SET payload = NULL
              WHERE key IN (SELECT convert_to(key, 'UTF8') FROM unnest(:keys) AS key)
              """)
          .param("keys", ArrayColumn.of("text", redacted, DeadLetters::key))
          .update();
    }
  }

  private static String key(Arrival arrival) {
    return CloudEventHeaders.key(arrival.stream().value(), arrival.place().version());
  }
}
