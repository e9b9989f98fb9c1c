package io.danvan.taskboard.board.postgres;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Connections for what all watchers of a board wait for. Requests have others: hundreds of browsers
 * that connect at once must not hold up those that watch already. Thread-safe.
 */
final class LiveDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 3;

  private final HikariDataSource pool = new HikariDataSource();

  LiveDatabase(JdbcConnectionDetails details, MeterRegistry meters) {
    pool.setPoolName("live");
    pool.setJdbcUrl(details.getJdbcUrl());
    pool.setUsername(details.getUsername());
    pool.setPassword(details.getPassword());
    pool.setMaximumPoolSize(CONNECTIONS);
    // The server's details repeat whole rows, and so what events say; they would end in logs.
    pool.addDataSourceProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
    pool.setMetricRegistry(meters);
  }

  /** Reads and writes over these connections, outside of any transaction. */
  JdbcClient client() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
