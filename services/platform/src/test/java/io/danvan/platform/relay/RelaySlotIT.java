package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.Stream;
import io.danvan.platform.testing.TestKafka;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A slot that is gone, or is not the one it was, and a record that is not of this database. */
@ExtendWith(OutputCaptureExtension.class)
class RelaySlotIT extends RelayTest {
  @Test
  void republishesWhatADroppedSlotWouldHaveLost() {
    Stream stream = threeEventsSentAndRecorded();

    append(stream, 3, 3);
    dropSlot();

    assertNothingIsLost(stream, 6);
  }

  @Test
  void republishesWhatARecreatedSlotWouldHaveLost() {
    Stream stream = threeEventsSentAndRecorded();

    append(stream, 3, 3);
    dropSlot();
    jdbc.sql("SELECT pg_create_logical_replication_slot(?, 'pgoutput')::text")
        .param(ReplicationSlot.nameFor(jdbc))
        .query()
        .singleRow();

    assertNothingIsLost(stream, 6);
  }

  @Test
  void republishesWhatAnInvalidatedSlotWouldHaveLost(CapturedOutput output) {
    Stream stream = threeEventsSentAndRecorded();

    append(stream, 3, 3);
    invalidateSlot();

    assertNothingIsLost(stream, 6);
    assertThat(output).contains("has lost its place in the log");
  }

  @Test
  void losesNothingWhenTheSlotIsMadeAnewUnderARunningRelay(CapturedOutput output) {
    String topic = TestKafka.newTopic(3);
    try (TestRelay relay = startRelay();
        Writers writers = Writers.start(journal, transactions, topic, 4);
        Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(200)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .ignoreExceptions()
          .until(this::recreateSlotInUse);
      writers.awaitMore(200);

      arrivals.awaitAdmitted(writers.stop());
      assertThat(arrivals.violations()).isEmpty();
      assertThat(relay.count("danvan.relay.republishes")).isPositive();
      assertThat(output).contains("The slot is not the one recorded");
    }
  }

  @Test
  void sendsEverythingIfItsRecordIsOfAnotherCluster() {
    Stream stream = threeEventsSentAndRecorded();
    dropSlot();
    append(stream, 3, 1);
    jdbc.sql(
            """
            UPDATE relay_checkpoint
            SET cluster = cluster + 1, acknowledged_lsn = 'FFFFFF/0', snapshot = '1:9999999999:'\
            """)
        .update();

    try (TestRelay _ = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(4)) {
      assertThat(arrivals.violations()).isEmpty();
    }
  }

  @Test
  void aLeaderOfBeforeTheRestoreRecordsNothing() {
    Checkpoints checkpoints = new Checkpoints(jdbc, transactions);
    Checkpoints.Inherited leadership = checkpoints.takeOver();
    checkpoints.save(leadership.epoch(), leadership.acknowledged(), null);

    // What a copy of the database says, once it is run as a database.
    jdbc.sql("UPDATE relay_checkpoint SET incarnation = 'before the restore'").update();

    assertThatThrownBy(() -> checkpoints.save(leadership.epoch(), leadership.acknowledged(), null))
        .isInstanceOf(RelayFailure.class);
    assertThat(checkpoints.takeOver().epoch()).isGreaterThan(leadership.epoch() + 1);
  }

  private void assertNothingIsLost(Stream stream, int events) {
    try (TestRelay relay = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(events)) {
      assertThat(arrivals.violations()).isEmpty();
      await().atMost(PATIENCE).until(() -> relay.count("danvan.relay.republishes") == 1);
      assertThat(arrivals.records())
          .as("what the checkpoint's snapshot saw is not sent again")
          .hasSize(events);
    }
  }

  /** Has the server give the slot's log away, as it also does when the log outgrows its limit. */
  private void invalidateSlot() {
    try {
      keepIdleSlots("'1s'");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                jdbc.sql("CHECKPOINT").update();
                return jdbc.sql(
                        """
                        SELECT invalidation_reason IS NOT NULL FROM pg_replication_slots
                        WHERE slot_name = ?\
                        """)
                    .param(ReplicationSlot.nameFor(jdbc))
                    .query(Boolean.class)
                    .single();
              });
    } finally {
      keepIdleSlots("DEFAULT");
    }
  }

  private void keepIdleSlots(String time) {
    jdbc.sql("ALTER SYSTEM SET idle_replication_slot_timeout = " + time).update();
    jdbc.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
  }

  private boolean recreateSlotInUse() {
    String slot = ReplicationSlot.nameFor(jdbc);
    jdbc.sql(
            "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = ?")
        .param(slot)
        .query()
        .listOfRows();
    jdbc.sql("SELECT pg_drop_replication_slot(?)::text").param(slot).query().singleRow();
    jdbc.sql("SELECT pg_create_logical_replication_slot(?, 'pgoutput')::text")
        .param(slot)
        .query()
        .singleRow();
    return true;
  }

  private Stream threeEventsSentAndRecorded() {
    Stream stream = aStream(TestKafka.newTopic(1));
    append(stream, 0, 3);
    try (TestRelay _ = startRelay();
        Arrivals arrivals = Arrivals.of(stream.topic()).awaitAdmitted(3)) {
      TestRelay.awaitRecorded(jdbc);
    }
    return stream;
  }

  private void dropSlot() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                jdbc.sql("SELECT pg_drop_replication_slot(?)::text")
                    .param(ReplicationSlot.nameFor(jdbc))
                    .query()
                    .singleRow());
  }
}
