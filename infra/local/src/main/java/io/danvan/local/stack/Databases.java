package io.danvan.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Creates the databases that are missing; each service migrates its own. */
final class Databases {
  static final String NAME = "databases";

  private Databases() {}

  static Step step(Installation installation, List<String> names) {
    return new Step(NAME, Set.of(Postgres.NAME), () -> create(installation, names));
  }

  static boolean canConnect(Installation installation, String database) {
    try (Connection connection = connect(installation, database)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Each database belongs to a role of its name, which reads the log but is no superuser. */
  private static void create(Installation installation, List<String> names) throws SQLException {
    try (Connection connection = connect(installation, "postgres");
        Statement statement = connection.createStatement()) {
      Set<String> roles = column(statement, "SELECT rolname FROM pg_roles");
      Set<String> databases = column(statement, "SELECT datname FROM pg_database");
      for (String name : names) {
        if (!roles.contains(name)) {
          statement.execute("CREATE ROLE %s LOGIN REPLICATION".formatted(name));
        }
        if (!databases.contains(name)) {
          statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
        }
      }
    }
  }

  private static Set<String> column(Statement statement, String query) throws SQLException {
    Set<String> values = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static Connection connect(Installation installation, String database)
      throws SQLException {
    return DriverManager.getConnection(installation.database(database), Postgres.USER, "");
  }
}
