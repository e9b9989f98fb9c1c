package io.danvan.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.journal.Journal;
import io.danvan.platform.journal.JournalTestService;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A leader that stands still and does not know it: another takes over, and what the first still has
 * in hand when it wakes does no harm. It stands still until the takeover, or for as many seconds as
 * {@code danvan.test.freeze} says.
 */
@SpringBootTest(classes = JournalTestService.class, webEnvironment = WebEnvironment.NONE)
class RelayFreezeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration FREEZE =
      Duration.ofSeconds(Integer.getInteger("danvan.test.freeze", 0));

  private final Journal journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final String database;

  @Autowired
  RelayFreezeIT(
      Journal journal,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      @Value("${spring.datasource.url}") String database) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.database = database;
  }

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
  }

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
