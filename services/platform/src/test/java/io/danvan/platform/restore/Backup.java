package io.danvan.platform.restore;

import io.danvan.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** What a database was at one moment, to be had as a database again. */
final class Backup {
  private static final AtomicInteger COPIES = new AtomicInteger();

  private final String database;

  private Backup(String database) {
    this.database = database;
  }

  /** A copy of a database that nobody is connected to. */
  static Backup of(String database) {
    return new Backup(copy(database));
  }

  /** A database as it was. */
  String restored() {
    return copy(database);
  }

  private static String copy(String database) {
    String name = "copy_" + COPIES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(TestPostgres.newDatabase());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, name(database)));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot copy " + database, e);
    }
    return database.replace("/" + name(database), "/" + name);
  }

  private static String name(String database) {
    return database.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }
}
