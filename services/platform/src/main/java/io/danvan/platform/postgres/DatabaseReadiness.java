package io.danvan.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Whether commands can be decided here: the database answers in time and takes writes.
 *
 * <p>It has a connection of its own. A pool whose connections are all in use says that there is
 * much to do, not that the instance cannot do it; were it unready for that, a burst would make all
 * instances unready one after the other, and nobody would be served. Thread-safe.
 */
final class DatabaseReadiness implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseReadiness.class);
  private static final int PATIENCE_SECONDS = 2;
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

  private final JdbcConnectionDetails details;
  private @Nullable Connection connection;
  private Health last = Health.up().build();
  private long looked = System.nanoTime() - GOOD_FOR;

  DatabaseReadiness(JdbcConnectionDetails details) {
    this.details = details;
  }

  @Override
  public synchronized Health health() {
    if (System.nanoTime() - looked >= GOOD_FOR) {
      Health now = look();
      if (!now.getStatus().equals(last.getStatus())) {
        log.warn("The database is {}", now.getStatus());
      }
      last = now;
      looked = System.nanoTime();
    }
    return last;
  }

  @Override
  public synchronized void close() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        log.debug("The connection was broken", e);
      }
    }
  }

  private Health look() {
    try {
      if (connection == null) {
        connection = connect();
      }
      return takesWrites(connection) ? Health.up().build() : Health.outOfService().build();
    } catch (SQLException e) {
      log.debug("The database does not answer", e);
      close();
      return Health.down().build();
    }
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    setUnlessNull(settings, PGProperty.USER, details.getUsername());
    setUnlessNull(settings, PGProperty.PASSWORD, details.getPassword());
    PGProperty.APPLICATION_NAME.set(settings, "danvan-readiness");
    PGProperty.CONNECT_TIMEOUT.set(settings, PATIENCE_SECONDS);
    PGProperty.LOGIN_TIMEOUT.set(settings, PATIENCE_SECONDS);
    PGProperty.SOCKET_TIMEOUT.set(settings, PATIENCE_SECONDS);
    return DriverManager.getConnection(details.getJdbcUrl(), settings);
  }

  private static void setUnlessNull(
      Properties settings, PGProperty property, @Nullable String value) {
    if (value != null) {
      property.set(settings, value);
    }
  }

  /** A standby answers too, but decides nothing. */
  private static boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT NOT pg_is_in_recovery()")) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
