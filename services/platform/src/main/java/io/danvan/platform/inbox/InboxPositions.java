package io.danvan.platform.inbox;

import static java.util.stream.Collectors.toMap;

import io.danvan.platform.postgres.ArrayColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where to read on in each partition, as the database has it. */
final class InboxPositions {
  private final JdbcClient jdbc;

  InboxPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The offset to read next; nothing if the partition was never read. */
  OptionalLong next(TopicPartition partition) {
    return jdbc.sql(
            """
            SELECT next_offset FROM inbox_position WHERE topic = :topic AND partition = :partition
            """)
        .param("topic", partition.topic())
        .param("partition", partition.partition())
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Whether each of these partitions was read to this offset; an empty one need not be. */
  boolean include(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> read = all();
    return ends.entrySet().stream()
        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private Map<TopicPartition, Long> all() {
    return jdbc
        .sql("SELECT topic, partition, next_offset FROM inbox_position")
        .query(
            (row, _) ->
                Map.entry(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Moves on, never back: a reader that lost its partition in mid-batch may still finish that batch
   * after its successor has read further.
   */
  void advance(Collection<Position> positions) {
    // In one order everywhere, so that two readers cannot wait for each other.
    List<Position> sorted = positions.stream().sorted().toList();
    jdbc.sql(
            """
            INSERT INTO inbox_position AS position (topic, partition, next_offset, at_end)
            SELECT * FROM unnest(:topics, :partitions, :offsets, :ends)
            ON CONFLICT (topic, partition) DO UPDATE
            SET next_offset = excluded.next_offset, at_end = excluded.at_end
            WHERE position.next_offset <= excluded.next_offset
            """)
        .param("topics", ArrayColumn.of("text", sorted, Position::topic))
        .param("partitions", ArrayColumn.of("int4", sorted, Position::partition))
        .param("offsets", ArrayColumn.of("int8", sorted, Position::nextOffset))
        .param("ends", ArrayColumn.of("bool", sorted, position -> position.lag() == 0))
        .update();
  }
}
