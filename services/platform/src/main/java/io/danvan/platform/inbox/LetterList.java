package io.danvan.platform.inbox;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of the messages that name no event. Thread-safe. */
final class LetterList {
  private final JdbcClient jdbc;

  LetterList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One message. What it says is not shown, nor what it says wrongly: nobody knows what that is.
   *
   * @param topic where it stands
   * @param partition the partition
   * @param offset its place there
   * @param bytes how long its value is
   * @param reason what it lacks
   * @param receivedAt since when it is known
   */
  record Letter(
      String topic, int partition, long offset, int bytes, String reason, Instant receivedAt) {
    Place place() {
      return new Place(topic, partition, offset);
    }
  }

  /** A place in the list. */
  record Place(String topic, int partition, long offset) {
    private static final Place BEFORE_ALL = new Place("", 0, 0);

    /** The place that a page's keys name; refuses keys that no page had. */
    static Place after(List<String> keys) {
      try {
        return keys.isEmpty()
            ? BEFORE_ALL
            : new Place(
                keys.getFirst(), Integer.parseInt(keys.get(1)), Long.parseLong(keys.getLast()));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new Refused(WebRefusals.invalidParameter("cursor"));
      }
    }

    List<String> keys() {
      return List.of(topic, Integer.toString(partition), Long.toString(offset));
    }
  }

  /** The messages that follow the given place, in the order of their places. */
  List<Letter> after(Place place, int limit) {
    return jdbc.sql(
            """
            SELECT topic, partition, record_offset, coalesce(octet_length(payload), 0) AS bytes, reason,
                   received_at
            FROM dead_letter
            WHERE (topic, partition, record_offset) > (:topic, :partition, :offset)
            ORDER BY topic, partition, record_offset LIMIT :limit
            """)
        .param("topic", place.topic())
        .param("partition", place.partition())
        .param("offset", place.offset())
        .param("limit", limit)
        .query((row, number) -> letter(row))
        .list();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getInt("bytes"),
        row.getString("reason"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
