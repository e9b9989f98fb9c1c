package io.danvan.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL for all tests of a JVM; each test class asks for a database of its own. */
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  /** The JDBC address, with user, of a new empty database. */
  public static String newDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    try (var connection = DriverManager.getConnection(Server.RUNNING.address("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the database " + name, e);
    }
    return Server.RUNNING.address(name);
  }

  /** Gives the Spring context under test a new empty database. */
  public static void register(DynamicPropertyRegistry properties) {
    String address = newDatabase();
    properties.add("spring.datasource.url", () -> address);
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> 8);
  }

  /** Started by the first test that needs it. */
  private static final class Server {
    static final PostgresServer RUNNING = PostgresServer.start();
  }
}
