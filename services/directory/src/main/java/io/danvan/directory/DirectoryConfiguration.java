package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryCopyConfiguration;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.directory.duty.kafka.DutyDeclarations;
import io.danvan.directory.duty.postgres.PostgresDutyRules;
import io.danvan.directory.duty.postgres.PostgresLadders;
import io.danvan.directory.founding.kafka.FoundingImport;
import io.danvan.directory.unit.postgres.PostgresUnits;
import io.danvan.directory.unit.postgres.UnitNameProjection;
import io.danvan.directory.web.DirectoryWebConfiguration;
import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.postgres.Migrations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The directory service. Its own tables are those of every other service's copy, built by the same
 * projection from its own events.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  PlatformConfiguration.class,
  DirectoryCopyConfiguration.class,
  DirectoryWebConfiguration.class
})
class DirectoryConfiguration {
  @Bean
  Migrations directoryMigrations() {
    return new Migrations("directory", Migrations.SERVICE);
  }

  @Bean
  UnitNameProjection unitNameProjection(JdbcClient jdbc) {
    return new UnitNameProjection(jdbc);
  }

  @Bean
  PostgresUnits units(JdbcClient jdbc) {
    return new PostgresUnits(jdbc);
  }

  @Bean
  DutyDeclarations dutyDeclarations(JdbcClient jdbc, Journal journal) {
    return new DutyDeclarations(new PostgresDutyRules(jdbc), new PostgresLadders(jdbc), journal);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "danvan.directory.import", matchIfMissing = true)
  FoundingImport foundingImport(
      DirectoryInMemory directory, Journal journal, PlatformTransactionManager transactions) {
    return new FoundingImport(directory, journal, new TransactionTemplate(transactions));
  }
}
