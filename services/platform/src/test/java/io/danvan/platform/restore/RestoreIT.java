package io.danvan.platform.restore;

import static io.danvan.platform.restore.WritingService.aStream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.journal.JournalBehind;
import io.danvan.platform.journal.Samples;
import io.danvan.platform.relay.Arrivals;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service whose database is older than what it sent. */
class RestoreIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NOBODY = "127.0.0.1:1";

  private static final String JOURNAL =
      """
      SELECT concat_ws('|', stream_id, stream_version, event_id, topic, type, schema_id,
        encode(payload, 'hex'), headers, recorded_at, hash)
      FROM journal ORDER BY stream_id, stream_version
      """;
  private static final String GATE =
      "SELECT concat_ws('|', stream_id, version, hash, topic, parked) FROM stream_gate ORDER BY 1";
  private static final String TEXTS = "SELECT text::text FROM text ORDER BY 1";

  private final String topic = TestKafka.newTopic(3);
  private final Stream old = aStream(topic);
  private final Stream idle = aStream(topic);
  private final String database = TestPostgres.newDatabase();

  @Test
  void takesBackWhatItsBackupLacksBeforeItServes() throws Exception {
    Stream young = aStream(topic);
    Backup backup = backup();
    Map<String, List<String>> lost;
    try (RunningService service = RunningService.start(database, topic)) {
      write(service, old, 2);
      write(service, young, 3);
      service
          .bean(TransactionTemplate.class)
          .executeWithoutResult(status -> service.bean(Journal.class).redact(old.id(), 2));
      write(service, idle, 1);
      // Eleven events, and one of them again without its text.
      awaitSent(12);
      lost = contents(service);
    }

    String restored = backup.restored();
    try (Connection other = DriverManager.getConnection(restored)) {
      lockGate(other);
      // Two instances begin at once; neither gets past the stream that the lock holds.
      var first = CompletableFuture.supplyAsync(() -> RunningService.start(restored, topic));
      var second = CompletableFuture.supplyAsync(() -> RunningService.start(restored, topic));
      try (RunningService service = first.join();
          RunningService twin = second.join()) {
        assertRefuses(service);
        assertRefuses(twin);
        other.rollback();

        await().atMost(PATIENCE).until(() -> service.isReady() && twin.isReady());
        assertThat(contents(service)).isEqualTo(lost);
        assertThat(
                service.metric("danvan.journal.returned") + twin.metric("danvan.journal.returned"))
            .as("two instances may share the work, or do it twice in vain")
            .isGreaterThanOrEqualTo(6);
        write(service, old, 1);
        write(twin, young, 1);
        assertNoVersionWasUsedTwice(13);
      }
    }
  }

  @Test
  void parksAForgedForkAndWritesNothingBehindIt() throws Exception {
    Backup backup = backup();
    try (RunningService service = RunningService.start(database, topic);
        Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(5)) {
      write(service, old, 1);
      forge(idleEvent(arrivals.awaitAdmitted(6)));
    }

    try (RunningService service = RunningService.start(backup.restored(), topic)) {
      await().atMost(PATIENCE).until(service::isReady);

      assertThat(service.rows("SELECT reason FROM parked_event")).containsExactly("FORK");
      assertThat(service.metric("danvan.inbox.parked.streams")).isEqualTo(1);
      service
          .orders(idle, "not to be told from the forged one")
          .expectStatus()
          .isEqualTo(409)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("stream-held");
      write(service, old, 1);
      assertThat(service.rows(JOURNAL)).hasSize(7);
    }
  }

  /** Compaction keeps what came last under a key, so that has to be the owner's own again. */
  @Test
  void sendsItsJournalAgainOverWhatWasForged() {
    backup();
    ConsumerRecord<String, byte[]> genuine;
    try (Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(5)) {
      genuine = idleEvent(arrivals);
    }
    forge(genuine);
    forgetWhatKafkaHas();

    try (RunningService service = RunningService.start(database, topic);
        Arrivals arrivals = Arrivals.of(topic).awaitMessages(11)) {
      assertThat(arrivals.records())
          .filteredOn(each -> each.key().equals(genuine.key()))
          .hasSize(3)
          .last()
          .satisfies(each -> assertThat(each.value()).isEqualTo(genuine.value()));
      assertThat(service.rows("SELECT reason FROM parked_event")).isEmpty();
      write(service, idle, 1);
      arrivals.awaitMessages(12);
    }
  }

  @Test
  void sendsItsWholeJournalToKafkaThatLostIt() {
    backup();
    TestKafka.deleteTopic(topic);
    TestKafka.createTopic(topic, 3);
    forgetWhatKafkaHas();

    try (RunningService service = RunningService.start(database, topic)) {
      await().atMost(PATIENCE).until(service::isReady);
      write(service, idle, 1);
      try (Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(6)) {
        assertThat(arrivals.violations()).isEmpty();
      }
    }
  }

  @Test
  void servesWithoutKafkaIfItsJournalIsKnownToBeWhole() {
    backup();

    try (RunningService service = RunningService.start(database, topic, NOBODY)) {
      assertThat(service.isReady()).isTrue();
      write(service, old, 1);

      service
          .bean(JdbcClient.class)
          .sql("UPDATE journal_comparison SET incarnation = 'before the restart'")
          .update();
      assertThatThrownBy(
              () ->
                  service
                      .bean(TransactionTemplate.class)
                      .executeWithoutResult(
                          status ->
                              service
                                  .bean(Journal.class)
                                  .append(List.of(Samples.theFirstEventOf(aStream(topic))))))
          .as("the database itself refuses, before the service has noticed")
          .isInstanceOf(JournalBehind.class);
      await().atMost(PATIENCE).until(() -> !service.isReady());
      assertRefuses(service);
    }
  }

  @Test
  void doesNotTakeATopicThatIsAwayForAnEmptyOne() {
    String late = TestKafka.newName();
    try (RunningService service = RunningService.start(database, late)) {
      assertRefuses(service);

      TestKafka.createTopic(late, 3);

      await().atMost(PATIENCE).until(service::isReady);
      write(service, aStream(late), 1);
    }
  }

  /** Three events of one stream and two of another are in the journal and sent. */
  private Backup backup() {
    try (RunningService service = RunningService.start(database, topic)) {
      write(service, old, 3);
      write(service, idle, 2);
      awaitSent(5);
    }
    return Backup.of(database);
  }

  /** By the statements of the operators' page on backups. */
  private void forgetWhatKafkaHas() {
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                !jdbc.sql(
                        """
                        SELECT pg_drop_replication_slot(slot_name)::text FROM pg_replication_slots
                        WHERE database = current_database()\
                        """)
                    .query()
                    .listOfRows()
                    .isEmpty());
    jdbc.sql(
            """
            UPDATE relay_checkpoint
            SET snapshot = NULL, snapshot_lsn = NULL, acknowledged_lsn = '0/0', offsets = '{}'\
            """)
        .update();
  }

  private ConsumerRecord<String, byte[]> idleEvent(Arrivals arrivals) {
    return arrivals.records().stream()
        .filter(each -> each.key().startsWith(idle.id().value()))
        .findFirst()
        .orElseThrow();
  }

  private static void write(RunningService service, Stream stream, int events) {
    for (int event = 0; event < events; event++) {
      service.orders(stream, "Đã kiểm tra").expectStatus().isOk();
    }
  }

  private void awaitSent(int messages) {
    try (Arrivals arrivals = Arrivals.of(topic)) {
      arrivals.awaitMessages(messages);
    }
  }

  private static Map<String, List<String>> contents(RunningService service) {
    return Map.of(
        "journal", service.rows(JOURNAL), "gate", service.rows(GATE), "texts", service.rows(TEXTS));
  }

  private void lockGate(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT FROM stream_gate WHERE stream_id = '%s' FOR UPDATE".formatted(old.id()));
    }
  }

  private void assertRefuses(RunningService service) {
    assertThat(service.isReady()).isFalse();
    assertThat(service.metric("danvan.journal.behind")).isEqualTo(1);
    service
        .orders(old, "too early")
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("journal-behind");
  }

  /** Nor was the text that was redacted ever sent again. */
  private void assertNoVersionWasUsedTwice(int events) {
    try (Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(events)) {
      assertThat(arrivals.violations()).isEmpty();
      assertThat(arrivals.records())
          .filteredOn(each -> each.key().equals(old.id() + ":" + CloudEventHeaders.sequence(2)))
          .extracting(each -> each.headers().lastHeader(CloudEventHeaders.REDACTED) != null)
          .startsWith(false, true)
          .containsOnlyOnce(false);
    }
  }

  /** Sends another event under the place of a genuine one, with hashes that fit. */
  private void forge(ConsumerRecord<String, byte[]> genuine) {
    byte[] value = genuine.value().clone();
    value[value.length - 1] ^= 1;
    ProducerRecord<String, byte[]> forged =
        new ProducerRecord<>(topic, genuine.partition(), genuine.key(), value);
    genuine.headers().forEach(header -> forged.headers().add(header));
    String digest = HashChain.digest(value);
    String hash =
        HashChain.hash(
            Arrivals.header(genuine, CloudEventHeaders.PREVIOUS_HASH),
            idle.id(),
            Long.parseLong(Arrivals.header(genuine, CloudEventHeaders.SEQUENCE)),
            Arrivals.header(genuine, CloudEventHeaders.TYPE),
            digest);
    forged
        .headers()
        .remove(CloudEventHeaders.DIGEST)
        .add(CloudEventHeaders.DIGEST, digest.getBytes(UTF_8));
    forged
        .headers()
        .remove(CloudEventHeaders.HASH)
        .add(CloudEventHeaders.HASH, hash.getBytes(UTF_8));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(forged);
      producer.flush();
    }
  }
}
