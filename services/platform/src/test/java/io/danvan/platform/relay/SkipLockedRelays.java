package io.danvan.platform.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The negative control: an outbox that several relays empty with {@code SKIP LOCKED}, as it is
 * often advised. Each takes the oldest events that no other is just sending, hence also later ones
 * of a stream whose earlier ones another has not sent yet.
 */
final class SkipLockedRelays implements AutoCloseable {
  private static final int BATCH = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ExecutorService relays;
  private volatile boolean stopped;

  private SkipLockedRelays(
      JdbcClient jdbc, TransactionTemplate transactions, String kafka, int count) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.relays = Executors.newFixedThreadPool(count);
    createOutbox();
    for (int i = 0; i < count; i++) {
      relays.execute(() -> run(kafka));
    }
  }

  static SkipLockedRelays start(
      JdbcClient jdbc, TransactionTemplate transactions, String kafka, int count) {
    return new SkipLockedRelays(jdbc, transactions, kafka, count);
  }

  @Override
  public void close() {
    stopped = true;
    relays.close();
    jdbc.sql("DROP TABLE outbox; DROP FUNCTION remember CASCADE").update();
  }

  /** Makes each event appended from now on an outbox row as well. */
  private void createOutbox() {
    jdbc.sql(
            """
            CREATE TABLE outbox (position bigint PRIMARY KEY);
            CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN INSERT INTO outbox VALUES (NEW.position); RETURN NULL; END $$;
            CREATE TRIGGER outbox AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION remember()\
            """)
        .update();
  }

  private void run(String kafka) {
    RelayProperties properties = TestRelay.PROPERTIES;
    try (Producer<String, byte[]> producer =
            RelayProducer.create(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka), properties);
        EventSender sender = new EventSender(producer, properties)) {
      while (!stopped) {
        transactions.executeWithoutResult(transaction -> sendBatch(sender));
      }
    }
  }

  private void sendBatch(EventSender sender) {
    List<CompletableFuture<Void>> sent =
        jdbc.sql(
                """
                WITH taken AS (
                  DELETE FROM outbox WHERE position IN (
                    SELECT position FROM outbox ORDER BY position LIMIT :batch
                    FOR UPDATE SKIP LOCKED)
                  RETURNING position)
                SELECT journal.* FROM journal JOIN taken USING (position) ORDER BY position\
                """)
            .param("batch", BATCH)
            .query((row, number) -> send(sender, Republisher.event(row)))
            .list();
    sent.forEach(CompletableFuture::join);
  }

  private static CompletableFuture<Void> send(EventSender sender, OutgoingEvent event) {
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    while (!sender.offer(event, () -> acknowledged.complete(null))) {
      Thread.onSpinWait();
    }
    return acknowledged;
  }
}
