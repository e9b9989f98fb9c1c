package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.eventsAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.ConcurrentAppend;
import io.danvan.platform.testing.TestKafka;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sixteen writers on twenty hot streams, with transactions that take long and transaction ids that
 * were drawn early, relayed by three instances: every stream arrives 1, 2, 3, ...
 */
class RelayOrderIT extends RelayTest {
  private static final int WRITERS = 16;
  private static final int HOT_STREAMS = 20;

  private static final int EVENTS = 100_000;

  private static final int CONTROL_ROUND = 1_000;

  @DynamicPropertySource
  static void connections(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> WRITERS + 4);
  }

  @Test
  void keepsEveryStreamInOrder() {
    String topic = TestKafka.newTopic(12);
    String kafka = TestKafka.bootstrapServers();
    try (TestRelay first = TestRelay.start(database, kafka)) {
      await().atMost(PATIENCE).until(first::leads);
      try (TestRelay second = TestRelay.start(database, kafka);
          TestRelay third = TestRelay.start(database, kafka);
          Arrivals arrivals = Arrivals.of(topic)) {
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(topic, EVENTS));
        arrivals.awaitAdmitted(EVENTS / 4);
        first.close();
        await().atMost(PATIENCE).until(() -> second.leads() || third.leads());
        arrivals.awaitAdmitted(EVENTS / 2);
        breakTheLeadersConnection();
        written.join();
        arrivals.awaitAdmitted(EVENTS);

        assertThat(arrivals.violations()).isEmpty();
        assertThat(arrivals.admitted()).isEqualTo(EVENTS);
      }
    }
  }

  /** The control: were it not violated here, the test above would prove nothing. */
  @Test
  void losesTheOrderWithThreeRelaysThatSkipLockedRows() {
    String topic = TestKafka.newTopic(12);
    try (SkipLockedRelays _ =
            SkipLockedRelays.start(jdbc, transactions, TestKafka.bootstrapServers(), 3);
        Arrivals arrivals = Arrivals.of(topic)) {
      for (int written = 0;
          written < EVENTS && arrivals.violations().isEmpty();
          written += CONTROL_ROUND) {
        write(topic, CONTROL_ROUND);
        arrivals.awaitMessages(written + CONTROL_ROUND);
      }
      assertThat(arrivals.violations()).isNotEmpty();
    }
  }

  private void write(String topic, int events) {
    List<Stream> streams = IntStream.range(0, HOT_STREAMS).mapToObj(i -> aStream(topic)).toList();
    AtomicInteger left = new AtomicInteger(events);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        writers.execute(
            () -> {
              while (left.getAndDecrement() > 0) {
                append(streams.get(random.nextInt(HOT_STREAMS)), random);
              }
            });
      }
    }
  }

  private void append(Stream stream, Random random) {
    boolean appended = false;
    while (!appended) {
      appended = tryToAppend(stream, random);
    }
  }

  private boolean tryToAppend(Stream stream, Random random) {
    try {
      transactions.executeWithoutResult(
          transaction -> {
            if (random.nextInt(3) == 0) {
              jdbc.sql("SELECT pg_current_xact_id()::text").query().singleRow();
            }
            takeLong(random);
            long version = journal.lock(List.of(stream.id())).getOrDefault(stream.id(), 0L);
            journal.append(List.of(eventsAfter(version, stream, 1)));
            takeLong(random);
          });
      return true;
    } catch (ConcurrentAppend e) {
      return false; // another writer began the stream at the same time
    }
  }

  private void takeLong(Random random) {
    if (random.nextInt(200) == 0) {
      jdbc.sql("SELECT pg_sleep(0.02)::text").query().singleRow();
    }
  }

  private void breakTheLeadersConnection() {
    jdbc.sql(
            "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = ?")
        .param(ReplicationSlot.nameFor(jdbc))
        .query()
        .listOfRows();
  }
}
