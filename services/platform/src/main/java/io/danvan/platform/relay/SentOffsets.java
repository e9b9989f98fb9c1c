package io.danvan.platform.relay;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each partition is known to hold nothing but what the journal has as well. Thread-safe.
 */
public final class SentOffsets {
  private final JdbcClient jdbc;

  /** Those in this client's database. */
  public SentOffsets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last offset of each partition that the checkpoint vouches for; none for some. */
  public Map<TopicPartition, Long> read() {
    return jdbc
        .sql("SELECT key, value::bigint FROM relay_checkpoint, jsonb_each_text(offsets)")
        .query((row, number) -> Map.entry(partition(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static TopicPartition partition(String name) {
    int end = name.lastIndexOf('-');
    return new TopicPartition(name.substring(0, end), Integer.parseInt(name.substring(end + 1)));
  }
}
