package io.danvan.coordination.directory;

import io.danvan.coordination.directory.kafka.AuthorOwnership;
import io.danvan.coordination.directory.kafka.DirectoryProjection;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.coordination.directory.postgres.PostgresDirectoryTables;
import io.danvan.platform.postgres.Migrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A service's own copy of the directory: import it and consume the topics of {@code
 * DirectoryStreams}.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class DirectoryCopyConfiguration {
  @Bean
  Migrations directoryCopyMigrations() {
    return new Migrations("directory_copy", Migrations.LIBRARY);
  }

  @Bean
  DirectoryTables directoryTables(JdbcClient jdbc) {
    return new PostgresDirectoryTables(jdbc);
  }

  @Bean
  DirectoryProjection directoryProjection(DirectoryTables tables) {
    return new DirectoryProjection(tables);
  }

  @Bean
  DirectoryInMemory directoryInMemory(DirectoryTables tables) {
    return new DirectoryInMemory(tables);
  }

  @Bean
  AuthorOwnership authorOwnership(Directory directory) {
    return new AuthorOwnership(directory);
  }
}
