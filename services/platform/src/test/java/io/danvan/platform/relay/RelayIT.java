package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.eventsAfter;
import static io.danvan.platform.relay.Arrivals.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.testing.TestKafka;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class RelayIT extends RelayTest {
  private static final Duration LAG = TestRelay.PROPERTIES.compactionLag();

  @Test
  void sendsEachEventAsACloudEvent() {
    Stream stream = aStream(TestKafka.newTopic(12));
    RecordedEvent recorded = append(stream, 0, 2).getLast();

    try (TestRelay relay = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(2)) {
      ConsumerRecord<String, byte[]> first = arrivals.records().getFirst();
      ConsumerRecord<String, byte[]> second = arrivals.records().getLast();

      assertThat(relay.leads()).isTrue();
      assertThat(second.key()).isEqualTo(stream.id() + ":0000000000000000002");
      assertThat(second.partition())
          .isEqualTo(OutgoingEvent.partition(stream.partitionKey().toString(), 12));
      assertThat(header(second, "ce_specversion")).isEqualTo("1.0");
      assertThat(header(second, "ce_id")).isEqualTo(recorded.id().toString());
      assertThat(header(second, "ce_type")).isEqualTo(recorded.type());
      assertThat(header(second, "ce_source")).isEqualTo("/streams/" + stream.id());
      assertThat(header(second, "ce_subject")).isEqualTo(stream.partitionKey().toString());
      assertThat(header(second, "ce_time")).isEqualTo(recorded.time().toString());
      assertThat(header(second, "ce_partitionkey")).isEqualTo(stream.partitionKey().toString());
      assertThat(header(second, "ce_sequence")).isEqualTo("0000000000000000002");
      assertThat(header(second, "ce_classification")).isEqualTo("coordination");
      assertThat(header(second, "ce_digest")).isEqualTo(HashChain.digest(second.value()));
      assertThat(header(second, "ce_previoushash")).isEqualTo(header(first, "ce_hash"));
      assertThat(header(second, "ce_hash"))
          .isEqualTo(
              HashChain.hash(
                  header(first, "ce_hash"),
                  stream.id(),
                  2,
                  recorded.type(),
                  header(second, "ce_digest")));
      assertThat(header(second, "content-type")).isEqualTo("application/avro");
      assertThat(second.headers().lastHeader("ce_redacted")).isNull();
    }
  }

  @Test
  void publishesNothingThatWasRolledBack() {
    Stream stream = aStream(TestKafka.newTopic(1));
    Stream savepoint = aStream(stream.topic());
    try (TestRelay _ = startRelay()) {
      append(stream, 0, 1);
      transactions.executeWithoutResult(
          transaction -> {
            journal.append(List.of(eventsAfter(1, stream, 5)));
            transaction.setRollbackOnly();
          });
      transactions.executeWithoutResult(
          transaction -> {
            journal.append(List.of(eventsAfter(1, stream, 1)));
            Object beforeTheRest = transaction.createSavepoint();
            journal.append(List.of(eventsAfter(2, stream, 3), eventsAfter(0, savepoint, 1)));
            transaction.rollbackToSavepoint(beforeTheRest);
            journal.append(List.of(eventsAfter(2, stream, 1)));
          });
      append(stream, 3, 1);

      try (Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(4)) {
        assertThat(arrivals.records()).hasSize(4);
        assertThat(arrivals.violations()).isEmpty();
      }
    }
  }

  @Test
  void sendsARedactedEventAgainUnderItsKey() {
    Stream stream = aStream(TestKafka.newTopic(1));
    append(stream, 0, 2);
    try (TestRelay _ = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(2)) {
      transactions.executeWithoutResult(transaction -> journal.redact(stream.id(), 1));

      arrivals.awaitMessages(3);
      ConsumerRecord<String, byte[]> original = arrivals.records().getFirst();
      ConsumerRecord<String, byte[]> redacted = arrivals.records().getLast();

      assertThat(redacted.key()).isEqualTo(original.key());
      assertThat(redacted.value()).isNotEqualTo(original.value());
      assertThat(header(redacted, CloudEventHeaders.REDACTED)).isEqualTo("true");
      assertThat(header(redacted, CloudEventHeaders.HASH))
          .isEqualTo(header(original, CloudEventHeaders.HASH));
      assertThat(header(redacted, CloudEventHeaders.DIGEST))
          .isEqualTo(header(original, CloudEventHeaders.DIGEST));
    }
  }

  @Test
  void sendsARedactedEventOnceMoreWhenItsSegmentMayBeClosed() {
    Stream stream = aStream(TestKafka.newTopic(1));
    append(stream, 0, 1);
    try (TestRelay _ = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(1)) {
      Instant sent = Instant.now();
      transactions.executeWithoutResult(transaction -> journal.redact(stream.id(), 1));
      arrivals.awaitMessages(2);
      TestRelay.awaitRecorded(jdbc);
      repeats(Duration.ZERO).look();
      assertThat(openRepeats(stream)).isEqualTo(1);

      repeats(LAG.minusSeconds(60)).look();
      assertThat(openRepeats(stream)).isEqualTo(1);
      repeats(LAG.plusSeconds(60)).look();
      repeats(LAG.plusSeconds(60)).look();
      append(stream, 1, 1);

      arrivals.awaitMessages(4);
      assertThat(openRepeats(stream)).isZero();
      List<ConsumerRecord<String, byte[]>> records = arrivals.records();
      assertThat(records)
          .extracting(each -> each.headers().lastHeader("ce_redacted") != null)
          .containsExactly(false, true, true, false);
      assertThat(records.get(2).value()).isEqualTo(records.get(1).value());
      assertThat(records.get(2).key()).isEqualTo(records.get(0).key());
      assertThat(Instant.ofEpochMilli(records.get(2).timestamp()))
          .isAfterOrEqualTo(sent.minusMillis(1));
    }
  }

  @Test
  void countsTheTimeToTheRepeatFromWhenTheEventArrived() {
    Stream stream = aStream(TestKafka.newTopic(1));
    append(stream, 0, 1);
    transactions.executeWithoutResult(transaction -> journal.redact(stream.id(), 1));

    repeats(Duration.ZERO).look();
    repeats(LAG.multipliedBy(3)).look();

    assertThat(openRepeats(stream)).isEqualTo(1);
    try (TestRelay _ = startRelay();
        Arrivals _ = Arrivals.of(stream.topic()).awaitMessages(2)) {
      TestRelay.awaitRecorded(jdbc);
    }
    repeats(LAG.multipliedBy(3)).look();
    assertThat(openRepeats(stream)).isEqualTo(1);
    repeats(LAG.multipliedBy(4)).look();
    assertThat(openRepeats(stream)).isZero();
  }

  /** The number of a transaction that this cluster has not had, nor will have for long. */
  @Test
  void repeatsARedactionThatCameWithADumpOfAnotherCluster() {
    Stream stream = aStream(TestKafka.newTopic(1));
    append(stream, 0, 1);
    transactions.executeWithoutResult(transaction -> journal.redact(stream.id(), 1));
    transactions.executeWithoutResult(
        transaction -> {
          jdbc.sql("ALTER TABLE journal DISABLE TRIGGER USER").update();
          jdbc.sql("UPDATE journal SET transaction_id = '999999999999' WHERE stream_id = ?")
              .param(stream.id().value())
              .update();
          jdbc.sql("ALTER TABLE journal ENABLE TRIGGER USER").update();
        });
    try (TestRelay _ = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitMessages(1)) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  jdbc.sql("SELECT snapshot IS NOT NULL FROM relay_checkpoint")
                      .query(Boolean.class)
                      .single());

      repeats(LAG).look();
      repeats(LAG.multipliedBy(3)).look();

      assertThat(openRepeats(stream)).isZero();
      arrivals.awaitMessages(2);
    }
  }

  @Test
  void goesOnAfterAnError() {
    Stream stream = aStream(TestKafka.newTopic(1));
    Faults error =
        new Faults(
            FaultPoint.BEFORE_SEND,
            5,
            () -> {
              throw new NoClassDefFoundError("for the test");
            });
    append(stream, 0, 10);

    try (TestRelay relay = TestRelay.start(database, TestKafka.bootstrapServers(), error);
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(10)) {
      assertThat(arrivals.violations()).isEmpty();
      assertThat(relay.count("danvan.relay.restarts")).isEqualTo(1);
    }
  }

  @Test
  void skipsNothingWhenKafkaRefusesAnEvent() {
    Stream stream = aStream(TestKafka.newTopic(1));
    Faults refusal =
        new Faults(
            FaultPoint.BEFORE_SEND,
            5,
            () -> {
              throw new TopicAuthorizationException(stream.topic());
            });
    append(stream, 0, 10);

    try (TestRelay relay = TestRelay.start(database, TestKafka.bootstrapServers(), refusal);
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(10)) {
      assertThat(arrivals.violations()).isEmpty();
      assertThat(relay.count("danvan.relay.restarts")).isEqualTo(1);
    }
  }

  @Test
  void hasOneLeaderAndReplacesIt() {
    Stream stream = aStream(TestKafka.newTopic(1));
    try (TestRelay first = startRelay()) {
      await().atMost(PATIENCE).until(first::leads);
      try (TestRelay second = startRelay()) {
        append(stream, 0, 1);
        try (Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(1)) {
          assertThat(second.leads()).isFalse();

          first.close();
          await().atMost(PATIENCE).until(second::leads);
          append(stream, 1, 1);
          arrivals.awaitAdmitted(2);

          assertThat(arrivals.violations()).isEmpty();
        }
      }
    }
  }

  @Test
  void letsTheLogGoWhileThereIsNothingToSend() {
    try (TestRelay relay = startRelay()) {
      await().atMost(PATIENCE).until(relay::leads);
      String written =
          jdbc.sql("SELECT pg_current_wal_insert_lsn()::text").query(String.class).single();
      jdbc.sql("CREATE TABLE noise AS SELECT generate_series(1, 1000)").update();

      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  jdbc.sql(
                          """
                          SELECT confirmed_flush_lsn > ?::pg_lsn FROM pg_replication_slots
                          WHERE slot_name = ?\
                          """)
                      .params(written, ReplicationSlot.nameFor(jdbc))
                      .query(Boolean.class)
                      .single());
    }
  }

  /** What looks for redacted events so long after now. */
  private RedactionRepeats repeats(Duration later) {
    return new RedactionRepeats(
        jdbc, transactions, TestRelay.PROPERTIES, Clock.offset(Clock.systemUTC(), later));
  }

  private long openRepeats(Stream stream) {
    return jdbc.sql(
            """
            SELECT count(*) FROM redacted_event JOIN journal USING (event_id)
            WHERE stream_id = ? AND repeated_at IS NULL\
            """)
        .param(stream.id().value())
        .query(Long.class)
        .single();
  }
}
