package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DirectoryCopyConfiguration;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another service takes the directory over from its topics. */
class DirectoryCopyOverKafkaTest extends DirectoryServiceTest {
  private static final List<String> TABLES =
      List.of(
          "directory_unit",
          "directory_organisation",
          "directory_position",
          "directory_duty_rule",
          "directory_calendar_year");

  @Autowired private JdbcClient source;

  @Test
  void theCopyEqualsTheSource() {
    String database = TestPostgres.newDatabase();
    try (var copy =
        service(
            database,
            DirectoryStreams.UNITS,
            DirectoryStreams.ORGANISATIONS,
            DirectoryStreams.DUTIES)) {
      awaitEqual(copy, TABLES);
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> copy.getBean(Directory.class).now().size() == 10_088);
    }
  }

  @Test
  void organisationsMayArriveBeforeTheirUnitsAndAcrossARestart() {
    String database = TestPostgres.newDatabase();
    try (var copy = service(database, DirectoryStreams.ORGANISATIONS)) {
      awaitEqual(copy, TABLES.subList(1, 3));
      assertThat(contents(copy.getBean(JdbcClient.class), "directory_unit")).isEqualTo("none");
    }
    try (var copy = service(database, DirectoryStreams.UNITS)) {
      awaitEqual(copy, TABLES.subList(0, 3));
      assertThat(copy.getBean(Directory.class).now().size()).isEqualTo(10_088);
    }
  }

  private void awaitEqual(ConfigurableApplicationContext copy, List<String> tables) {
    JdbcClient jdbc = copy.getBean(JdbcClient.class);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(tables)
                    .allSatisfy(
                        table ->
                            assertThat(contents(jdbc, table)).isEqualTo(contents(source, table))));
  }

  /** A digest of all rows but for the revision, which tells only how they arrived. */
  private static String contents(JdbcClient jdbc, String table) {
    return jdbc.sql(
            """
            SELECT coalesce(md5(string_agg((to_jsonb(t) - 'revision')::text, ',' ORDER BY id)), 'none')
            FROM %s AS t
            """
                .formatted(table))
        .query(String.class)
        .single();
  }

  private static ConfigurableApplicationContext service(String database, String... topics) {
    return new SpringApplicationBuilder(CopyingService.class)
        .run(
            "--spring.application.name=copy",
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
            "--danvan.registry.url=" + TestRegistry.address(),
            "--danvan.identity.issuer=" + TestIssuer.get().address(),
            "--danvan.relay.enabled=false",
            // It is not the directory, though it finds the directory's settings.
            "--danvan.journal.topics=",
            "--danvan.inbox.topics=" + String.join(",", topics));
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({PlatformConfiguration.class, DirectoryCopyConfiguration.class})
  static class CopyingService {}
}
