package io.danvan.platform.inbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Reads the topics and hands each batch to the inbox until that has taken it. Retries happen here,
 * inside the listener, so that the container never sees a failure, seeks, or skips: events are only
 * ever late. Thread-safe.
 */
final class InboxListener
    implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {
  private final Inbox inbox;
  private final InboxPositions positions;
  private final InboxMetrics metrics;
  private final BatchTraces traces;
  private final Retries retries;

  InboxListener(
      Inbox inbox,
      InboxPositions positions,
      InboxMetrics metrics,
      BatchTraces traces,
      Retries retries) {
    this.inbox = inbox;
    this.positions = positions;
    this.metrics = metrics;
    this.traces = traces;
    this.retries = retries;
  }

  /** Reads on from where the database is, whatever the group's offsets on the broker say. */
  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      OptionalLong next = retries.untilDone(() -> positions.next(partition));
      if (next.isPresent()) {
        consumer.seek(partition, next.getAsLong());
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
    }
  }

  /** Leaves the lag of these partitions to whoever reads them now. */
  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(metrics::left);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(metrics::left);
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
    List<Position> read = read(records, Objects.requireNonNull(consumer));
    Batch batch = new Batch(records, read);
    read.forEach(metrics::received);
    traces.within(batch, () -> metrics.taken(retries.untilDone(() -> inbox.take(batch))));
    read.forEach(metrics::reached);
  }

  private static List<Position> read(
      List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> bySource =
        records.stream()
            .collect(groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
    return bySource.entrySet().stream()
        .map(each -> position(each.getKey(), each.getValue(), consumer))
        .toList();
  }

  private static Position position(
      TopicPartition source,
      List<ConsumerRecord<byte[], byte[]>> records,
      Consumer<?, ?> consumer) {
    return new Position(
        source,
        records.getLast().offset() + 1,
        records.size(),
        consumer.currentLag(source).orElse(0));
  }
}
