package io.danvan.platform.relay;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.danvan.platform.journal.JournalComparison;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** One instance's relay, with small intervals, outside of any Spring context. */
final class TestRelay implements AutoCloseable {
  static final RelayProperties PROPERTIES =
      new RelayProperties(
          true,
          null,
          1_000,
          DataSize.ofMegabytes(4),
          Duration.ofMillis(200),
          Duration.ofSeconds(30),
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Duration.ofDays(7));

  private final HikariDataSource database;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Relay relay;

  private TestRelay(String databaseUrl, Map<String, Object> kafka, Faults faults) {
    database = new HikariDataSource();
    database.setJdbcUrl(databaseUrl);
    database.setMaximumPoolSize(2);
    RelayMetrics metrics = new RelayMetrics(meters, Clock.systemUTC());
    Leader leader =
        new Leader(
            relayDatabase(databaseUrl, faults),
            () -> faults.around(RelayProducer.create(kafka, PROPERTIES)),
            metrics,
            PROPERTIES);
    relay = new Relay(leader, metrics, PROPERTIES);
    relay.start();
  }

  static TestRelay start(String databaseUrl, String kafka) {
    return start(databaseUrl, kafka, Faults.none());
  }

  static TestRelay start(String databaseUrl, String kafka, Faults faults) {
    return new TestRelay(
        databaseUrl, Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka), faults);
  }

  static TestRelay start(String databaseUrl, Map<String, Object> kafka) {
    return new TestRelay(databaseUrl, kafka, Faults.none());
  }

  /** Waits until a checkpoint's snapshot sees all that is in the journal. */
  static void awaitRecorded(JdbcClient jdbc) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                jdbc.sql(
                        """
                        SELECT coalesce(bool_and(pg_visible_in_snapshot(transaction_id, snapshot)), false)
                        FROM journal, relay_checkpoint\
                        """)
                    .query(Boolean.class)
                    .single());
  }

  boolean leads() {
    return meters.get("danvan.relay.leader").gauge().value() == 1;
  }

  double inFlight() {
    return meters.get("danvan.relay.in.flight").gauge().value();
  }

  double count(String counter) {
    return meters.get(counter).counter().count();
  }

  @Override
  public void close() {
    relay.stop();
    database.close();
  }

  private RelayDatabase relayDatabase(String url, Faults faults) {
    JdbcClient jdbc = JdbcClient.create(database);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    Checkpoints checkpoints = faults.checkpoints(jdbc, new TransactionTemplate(transactions));
    return new RelayDatabase(
        new Connection(url),
        new JournalComparison(jdbc),
        new ReplicationSlot(jdbc, ReplicationSlot.nameFor(jdbc)),
        checkpoints,
        new Republisher(jdbc, checkpoints, transactions));
  }

  /** The address names the user as well. */
  private record Connection(String getJdbcUrl) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "";
    }
  }
}
