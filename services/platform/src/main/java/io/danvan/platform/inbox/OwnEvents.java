package io.danvan.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes this service's own events back from Kafka: the gate judges them as it does foreign ones, so
 * that what the journal lacks goes into it, what it has is skipped, and what does not fit is
 * parked. Several instances may do so at once. Thread-safe.
 */
public final class OwnEvents {
  private final Inbox inbox;
  private final InboxMetrics metrics;

  OwnEvents(Inbox inbox, InboxMetrics metrics) {
    this.inbox = inbox;
    this.metrics = metrics;
  }

  /**
   * Takes these records in, in one transaction.
   *
   * @param ends where each partition ends, as far as it is to be read
   * @return how many of the events the journal did not have
   * @throws RuntimeException if nothing of it was done; it may be tried again unchanged
   */
  public int take(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> ends) {
    List<Position> positions = new ArrayList<>();
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> read = records.records(partition);
      long next = read.getLast().offset() + 1;
      long lag = Math.max(0, ends.getOrDefault(partition, next) - next);
      positions.add(new Position(partition, next, read.size(), lag));
    }
    Outcome outcome = inbox.take(new Batch(records, positions));
    metrics.taken(outcome);
    return outcome.applied().size();
  }
}
