package io.danvan.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.testing.TestKafka;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A leader that stands still and does not know it: another takes over, and what the first still has
 * in hand when it wakes does no harm. It stands still until the takeover, or for as many seconds as
 * {@code danvan.test.freeze} says.
 */
class RelayFreezeIT extends RelayTest {
  private static final Duration FREEZE =
      Duration.ofSeconds(Integer.getInteger("danvan.test.freeze", 0));

  @Test
  void keepsOrderAndEffectWhenAFrozenLeaderWakes() throws Exception {
    String topic = TestKafka.newTopic(3);
    String kafka = TestKafka.bootstrapServers();
    try (RelayProcess first = RelayProcess.start(database, kafka)) {
      await().atMost(PATIENCE).until(this::slotIsRead);
      try (TestRelay second = TestRelay.start(database, kafka);
          Writers writers = Writers.start(journal, transactions, topic, 4);
          Arrivals arrivals = Arrivals.of(topic).awaitAdmitted(500)) {
        first.freeze();
        await().atMost(PATIENCE).pollDelay(FREEZE).until(second::leads);
        arrivals.awaitAdmitted(arrivals.admitted() + 500);

        first.wake();
        writers.awaitMore(500);
        arrivals.awaitAdmitted(writers.stop());
        assertThat(second.leads()).as("the first does not take the lead back").isTrue();

        second.close();
        try (Writers later = Writers.start(journal, transactions, topic, 2)) {
          later.awaitMore(10);
          arrivals.awaitAdmitted(arrivals.admitted() + later.stop());
        }
        assertThat(arrivals.violations()).isEmpty();
      }
    }
  }

  private boolean slotIsRead() {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = ? AND active)")
        .param(ReplicationSlot.nameFor(jdbc))
        .query(Boolean.class)
        .single();
  }
}
