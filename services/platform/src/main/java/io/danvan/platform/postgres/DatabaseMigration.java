package io.danvan.platform.postgres;

import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings the database to what this version of the service needs, before any bean reads it. Several
 * instances may start at once: Flyway lets one migrate and the others wait.
 */
final class DatabaseMigration implements InitializingBean {
  private final DataSource database;
  private final List<Migrations> migrations;

  DatabaseMigration(DataSource database, List<Migrations> migrations) {
    this.database = database;
    this.migrations =
        migrations.stream().sorted(Comparator.comparingInt(Migrations::rank)).toList();
  }

  @Override
  public void afterPropertiesSet() {
    migrations.forEach(each -> migrate(each.name()));
  }

  private void migrate(String name) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/" + name)
        .table("flyway_" + name)
        // The tables of the libraries before it are not a reason to refuse the schema.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
