package io.danvan.platform.postgres;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Makes Spring create {@link DatabaseMigration} before every bean that reads the database. */
final class DatabaseMigrationDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {
  @Override
  protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
    return Set.of(DatabaseMigration.class);
  }
}
