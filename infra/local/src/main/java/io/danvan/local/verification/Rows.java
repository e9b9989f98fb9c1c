package io.danvan.local.verification;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, some thousand of them at a time in memory. */
final class Rows<R extends Rows.Row> implements AutoCloseable {
  private static final int AT_ONCE = 2_000;

  /** A row about an event. */
  interface Row {
    Place place();
  }

  /** Makes a row's object. */
  interface Reader<R> {
    R read(ResultSet row) throws SQLException;
  }

  private final PreparedStatement statement;
  private final ResultSet result;
  private final Reader<R> reader;
  private final Selection selection;

  /**
   * Carries out the query in the connection's transaction.
   *
   * @param statement closed with the rows
   */
  Rows(PreparedStatement statement, Selection selection, Reader<R> reader) throws SQLException {
    this.statement = statement;
    this.reader = reader;
    this.selection = selection;
    statement.setFetchSize(AT_ONCE);
    this.result = statement.executeQuery();
  }

  /** The next row of what was selected; null after the last. */
  @Nullable R next() throws SQLException {
    while (result.next()) {
      R row = reader.read(result);
      if (selection.includes(row.place())) {
        return row;
      }
    }
    return null;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
