package io.danvan.local.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds organisations, and what they take part in, in the services' databases. */
public final class Organisations {
  private Organisations() {}

  /**
   * The ids of the organisations of that id or name, in either language.
   *
   * @param directory a database with a copy of the directory
   */
  public static List<String> find(Store directory, String idOrName) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = directory.open()) {
      read(
          connection,
          """
          SELECT id::text FROM directory_organisation
          WHERE ? IN (id::text, name, name_en) ORDER BY id\
          """,
          found,
          idOrName);
    }
    return found;
  }

  /** The tasks, meetings and commitments that an organisation has a part in, and its own record. */
  public static Set<String> aggregatesOf(String organisation, List<Store> stores)
      throws SQLException {
    List<String> found = new ArrayList<>(List.of(organisation));
    for (Store store : stores) {
      try (Connection connection = store.open()) {
        if (has(connection, "commitment")) {
          read(
              connection,
              """
              SELECT unnest(ARRAY[commitment_id, source_id])::text FROM commitment
              WHERE ?::uuid IN (asker, responsible)
              UNION SELECT task_id::text FROM task WHERE lead = ?::uuid
              UNION SELECT meeting_id::text FROM meeting WHERE participant = ?::uuid\
              """,
              found,
              organisation,
              organisation,
              organisation);
        }
      }
    }
    return new HashSet<>(found);
  }

  static boolean has(Connection connection, String table) throws SQLException {
    List<String> found = new ArrayList<>();
    read(connection, "SELECT to_regclass(?)::text", found, table);
    return found.getFirst() != null;
  }

  private static void read(
      Connection connection, String query, List<String> into, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          into.add(row.getString(1));
        }
      }
    }
  }
}
