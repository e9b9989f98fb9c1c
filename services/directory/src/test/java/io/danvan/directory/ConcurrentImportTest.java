package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.founding.FoundingRecords;
import io.danvan.directory.founding.kafka.FoundingImport;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestServers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Instances of the directory that begin a new installation together. */
@SpringBootTest(
    classes = DirectoryApplication.class,
    webEnvironment = WebEnvironment.MOCK,
    properties = {
      "danvan.directory.import=false",
      "danvan.relay.enabled=false",
      // Kafka has what other tests imported, and an empty journal would take it from there.
      "danvan.journal.topics="
    })
class ConcurrentImportTest {
  private static final FoundingRecords RECORDS = FoundingRecords.read();
  private static final int EVENTS =
      3_356
          + 4 * 10_088
          + RECORDS.dutyRules().size()
          + RECORDS.calendarYears().size()
          + RECORDS.ladders().size();

  @Autowired private DirectoryInMemory directory;
  @Autowired private Journal journal;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
    TestIssuer.register(properties);
  }

  @Test
  void importEveryRecordOnce() {
    CompletableFuture<?>[] instances =
        Stream.generate(() -> new FoundingImport(directory, journal, transaction))
            .limit(2)
            .map(each -> CompletableFuture.runAsync(() -> run(each)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(instances).join();

    assertThat(jdbc.sql("SELECT count(*) FROM journal").query(Integer.class).single())
        .isEqualTo(EVENTS);
  }

  private static void run(FoundingImport instance) {
    instance.run(new DefaultApplicationArguments());
  }
}
