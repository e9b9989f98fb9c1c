package io.danvan.local.verification;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Goes once through what Kafka holds and through a table, both in the order of their places. */
final class Merge {
  /** What to do with each place. */
  interface Visitor<R> {
    /** Kafka has it and the table. */
    void both(PublishedEvent event, R row) throws SQLException;

    /** Only Kafka has it. */
    void published(PublishedEvent event) throws SQLException;

    /** Only the table has it. */
    void row(R row) throws SQLException;
  }

  private Merge() {}

  static <R extends Rows.Row> void run(
      Collection<PublishedEvent> events, Rows<R> rows, Visitor<R> visitor) throws SQLException {
    Iterator<PublishedEvent> published = events.iterator();
    @Nullable PublishedEvent event = next(published);
    @Nullable R row = rows.next();
    while (event != null || row != null) {
      int order = event == null ? 1 : row == null ? -1 : event.place().compareTo(row.place());
      if (event != null && order < 0) {
        visitor.published(event);
      } else if (row != null && order > 0) {
        visitor.row(row);
      } else if (event != null && row != null) {
        visitor.both(event, row);
      }
      event = order <= 0 ? next(published) : event;
      row = order >= 0 ? rows.next() : row;
    }
  }

  private static @Nullable PublishedEvent next(Iterator<PublishedEvent> events) {
    return events.hasNext() ? events.next() : null;
  }
}
