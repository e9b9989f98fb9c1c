package io.danvan.platform.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service's database. Beans that read it by anything but Spring's JDBC clients are annotated
 * {@code @DependsOnDatabaseInitialization}, so that they meet migrated tables.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  @Bean
  Migrations platformMigrations() {
    return new Migrations("platform", Migrations.PLATFORM);
  }

  @Bean
  DatabaseReadiness databaseReadiness(JdbcConnectionDetails details) {
    return new DatabaseReadiness(details);
  }

  @Bean
  DatabaseMigration databaseMigration(DataSource database, List<Migrations> migrations) {
    return new DatabaseMigration(database, migrations);
  }
}
