package io.danvan.platform.inbox;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a partition was read.
 *
 * @param source the partition
 * @param nextOffset the offset to read next
 * @param records how many records were read
 * @param lag how many more were known to follow
 */
record Position(TopicPartition source, long nextOffset, int records, long lag)
    implements Comparable<Position> {
  private static final Comparator<Position> BY_PLACE =
      Comparator.comparing(Position::topic).thenComparing(Position::partition);

  String topic() {
    return source.topic();
  }

  int partition() {
    return source.partition();
  }

  @Override
  public int compareTo(Position other) {
    return BY_PLACE.compare(this, other);
  }
}
