package io.danvan.local.verification;

import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all topics of the contract, from where the selection begins to what are now their ends. */
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 5_000;

  private TopicReader() {}

  /**
   * Reads.
   *
   * @param kafka how to reach the brokers
   * @param progress told from time to time how many messages were read
   */
  static void read(
      Map<String, Object> kafka, Selection selection, Published published, LongConsumer progress) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Topics.all().stream()
              .map(Topic::name)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
      seek(consumer, partitions, selection, left);
      long read = 0;
      long lastRead = System.nanoTime();
      left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      while (!left.isEmpty()) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(published::add);
        read += records.count();
        lastRead = records.isEmpty() ? lastRead : System.nanoTime();
        if (System.nanoTime() - lastRead > PATIENCE.toNanos()) {
          throw new TimeoutException("Kafka gives nothing more of " + left.keySet());
        }
        progress.accept(read);
        left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
  }

  /** Nothing that was recorded since a moment was sent before it. */
  private static void seek(
      KafkaConsumer<?, ?> consumer,
      List<TopicPartition> partitions,
      Selection selection,
      Map<TopicPartition, Long> ends) {
    if (selection.from() == null) {
      consumer.seekToBeginning(partitions);
      return;
    }
    long begin = selection.begin().toEpochMilli();
    Map<TopicPartition, Long> times =
        partitions.stream().collect(Collectors.toMap(each -> each, _ -> begin));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) ->
                consumer.seek(
                    partition,
                    found == null ? Objects.requireNonNull(ends.get(partition)) : found.offset()));
  }
}
