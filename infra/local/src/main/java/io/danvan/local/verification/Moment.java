package io.danvan.local.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A service's database at one moment, before Kafka is read: whatever it has, Kafka must have.
 *
 * @param connection sees that moment until it is closed
 * @param delivered the database's snapshot whose events Kafka was known to have; null for none
 * @param positions how far the service has read or written each partition: all before it is known
 */
record Moment(
    Store store,
    Connection connection,
    @Nullable String delivered,
    Map<TopicPartition, Long> positions)
    implements AutoCloseable {

  static Moment of(Store store) throws SQLException {
    Connection connection = store.open();
    Map<TopicPartition, Long> positions = new HashMap<>();
    String delivered = null;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT topic, partition, next_offset FROM inbox_position")) {
        while (row.next()) {
          positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT snapshot::text, last.partition, last.value::bigint + 1
              FROM relay_checkpoint LEFT JOIN jsonb_each_text(offsets) AS last (partition, value) ON true
              """)) {
        while (row.next()) {
          delivered = row.getString(1);
          String partition = row.getString(2);
          if (partition != null) {
            int end = partition.lastIndexOf('-');
            positions.put(
                new TopicPartition(
                    partition.substring(0, end), Integer.parseInt(partition.substring(end + 1))),
                row.getLong(3));
          }
        }
      }
    }
    return new Moment(store, connection, delivered, positions);
  }

  /** Whether the service must know what stands there. */
  boolean hasPassed(Edition edition) {
    Long position = positions.get(edition.source());
    return position != null && edition.offset() < position;
  }

  /** Whether the service must know one of the editions. */
  boolean hasPassed(PublishedEvent event) {
    return event.editions().stream().anyMatch(this::hasPassed);
  }

  /** Whether it has a table; not every service has all. */
  boolean has(String table) throws SQLException {
    return Organisations.has(connection, table);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
