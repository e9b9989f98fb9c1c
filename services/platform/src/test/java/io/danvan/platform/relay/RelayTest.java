package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.eventsAfter;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.journal.JournalTestService;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of relays on a journal in a database of its own: what one sends, no other has to send. */
@SpringBootTest(classes = JournalTestService.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class RelayTest {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Value("${spring.datasource.url}")
  String database;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
  }

  TestRelay startRelay() {
    return TestRelay.start(database, TestKafka.bootstrapServers());
  }

  /** Appends the events of a stream that follow a version. */
  List<RecordedEvent> append(Stream stream, long version, int count) {
    return transactions.execute(
        transaction -> journal.append(List.of(eventsAfter(version, stream, count))));
  }
}
