package io.danvan.platform.restore;

import io.danvan.platform.inbox.OwnEvents;
import io.danvan.platform.inbox.TopicEnds;
import io.danvan.platform.relay.SentOffsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this service has sent, as Kafka has it. Whatever stands behind the offsets of the relay's
 * checkpoint is read; the checkpoint is as old as the journal beside it, so nothing that the
 * journal lacks stands before them.
 */
final class OwnTopics {
  private static final Logger log = LoggerFactory.getLogger(OwnTopics.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Collection<String> topics;
  private final SentOffsets sent;
  private final OwnEvents events;
  private final Supplier<Consumer<byte[], byte[]>> consumers;

  OwnTopics(
      Collection<String> topics,
      SentOffsets sent,
      OwnEvents events,
      Supplier<Consumer<byte[], byte[]>> consumers) {
    this.topics = List.copyOf(topics);
    this.sent = sent;
    this.events = events;
    this.consumers = consumers;
  }

  /**
   * Takes what the journal lacks, and what was redacted since, up to the topics' present ends.
   *
   * @return how many events the journal lacked
   * @throws RuntimeException if the topics were not read to their ends; what was taken stays
   */
  long takeBack(BooleanSupplier stopped) {
    if (topics.isEmpty()) {
      return 0;
    }
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      Map<TopicPartition, Long> ends = TopicEnds.of(consumer, topics);
      Map<TopicPartition, Long> unknown = unknown(ends);
      consumer.assign(unknown.keySet());
      unknown.forEach(consumer::seek);
      return read(consumer, ends, stopped);
    }
  }

  /** Where to begin in each partition in which there is something to read. */
  private Map<TopicPartition, Long> unknown(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> known = sent.read();
    Map<TopicPartition, Long> begins = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long next = known.getOrDefault(partition, -1L) + 1;
          if (next > end) {
            log.error("{} ends at {}, but {} was sent: Kafka lost events", partition, end, next);
          }
          // A partition that was made anew is all unknown.
          long begin = next > end ? 0 : next;
          if (begin < end) {
            begins.put(partition, begin);
          }
        });
    return begins;
  }

  private long read(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, BooleanSupplier stopped) {
    long missing = 0;
    while (consumer.assignment().stream()
        .anyMatch(each -> consumer.position(each) < end(ends, each))) {
      if (stopped.getAsBoolean()) {
        throw new IllegalStateException("Stopped before the topics' ends were reached");
      }
      var records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        missing += events.take(records, ends);
      }
    }
    return missing;
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
