package io.danvan.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events without ever blocking, a bounded number and size of them at a time.
 *
 * <p>The producer must be set up not to wait either ({@code max.block.ms} 0): what would make it
 * wait is asked for beforehand, the topic's partitions, and memory by the bounds.
 *
 * <p><b>Why a partition's first event goes alone.</b> A broker that knows nothing of a producer in
 * a partition takes whatever batch comes first. Were the first batch turned away for a moment (no
 * leader yet) and the second taken, the order would be lost, and the first refused for ever as out
 * of sequence (KAFKA-14359). Once one batch is acknowledged the broker has the producer's state and
 * insists on the sequence; it forgets it a day after the last ({@code producer.id.expiration.ms}).
 *
 * <p>One thread sends; acknowledgements come on the producer's own.
 */
final class EventSender implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventSender.class);

  /** A call of the producer's {@code send}, which says at once, by calling back, if it declines. */
  private static final class Handover {
    private volatile boolean underWay = true;
    private boolean declined;
  }

  /** A topic that an event waits for. */
  private record MissingTopic(String topic, long since) {}

  /** Well before a broker forgets a silent producer. */
  private static final long REMEMBERED = Duration.ofHours(1).toNanos();

  private final Producer<String, byte[]> producer;
  private final int maxEvents;
  private final long maxBytes;
  private final long stallTimeout;
  private final Map<String, Integer> partitions = new HashMap<>();
  private final Set<TopicPartition> opening = ConcurrentHashMap.newKeySet();
  private final Map<TopicPartition, Long> lastAcknowledged = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> offsets = new ConcurrentHashMap<>();
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private volatile @Nullable MissingTopic missing;
  private volatile long lastProgress = System.nanoTime();
  private volatile @Nullable Exception failure;

  EventSender(Producer<String, byte[]> producer, RelayProperties properties) {
    this.producer = producer;
    this.maxEvents = properties.windowEvents();
    this.maxBytes = properties.windowSize().toBytes();
    this.stallTimeout = properties.stallTimeout().toNanos();
  }

  /**
   * Sends the event if that is possible now, and calls back, on another thread, once Kafka has it
   * for good. If it is not, offer the same event again soon.
   */
  boolean offer(OutgoingEvent event, Runnable whenAcknowledged) {
    Integer partitionCount = hasRoom() ? partitions(event.topic()) : null;
    if (partitionCount == null) {
      return false;
    }
    ProducerRecord<String, byte[]> message = event.toRecord(partitionCount);
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    if (opening.contains(partition)) {
      return false;
    }
    boolean first = !isKnownIn(partition);
    if (first) {
      opening.add(partition);
    }
    boolean accepted = send(message, event.size(), whenAcknowledged);
    if (first && !accepted) {
      opening.remove(partition);
    }
    return accepted;
  }

  private boolean hasRoom() {
    return events.get() < maxEvents && bytes.get() < maxBytes;
  }

  /** Whether the broker is sure to have this producer's state there. */
  private boolean isKnownIn(TopicPartition partition) {
    Long last = lastAcknowledged.get(partition);
    return last != null && System.nanoTime() - last < REMEMBERED;
  }

  /**
   * Whether the producer took the message. It does not when it has lost sight of the topic, as it
   * has while all brokers are away; then nothing is under way, and it can be offered again.
   */
  private boolean send(
      ProducerRecord<String, byte[]> message, int size, Runnable whenAcknowledged) {
    Handover handover = new Handover();
    if (events.getAndIncrement() == 0) {
      lastProgress = System.nanoTime();
    }
    bytes.addAndGet(size);
    var _ =
        producer.send(
            message,
            (sent, error) -> {
              if (error == null) {
                completed(sent, size);
                whenAcknowledged.run();
              } else if (handover.underWay && error instanceof TimeoutException) {
                handover.declined = true;
              } else {
                failure = error;
              }
            });
    handover.underWay = false;
    if (handover.declined) {
      events.decrementAndGet();
      bytes.addAndGet(-size);
    }
    return !handover.declined;
  }

  /** The number of events sent and not yet acknowledged. */
  int inFlight() {
    return events.get();
  }

  /** The number of events that Kafka has acknowledged. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** The last offset acknowledged in each partition. */
  Map<TopicPartition, Long> offsets() {
    return Map.copyOf(offsets);
  }

  /** Whether an event waits for a topic that Kafka does not have. */
  boolean lacksTopic() {
    return missing != null;
  }

  /**
   * Throws the error that made sending an event fail for good, if there was one, or one that says
   * that Kafka has acknowledged nothing for too long: the producer retries for ever, and a new one
   * may get on where the old one cannot.
   */
  void requireWorking() {
    Exception error = failure;
    if (error != null) {
      throw new RelayFailure("Kafka refused an event: " + error.getMessage(), error);
    }
    MissingTopic lacking = missing;
    if (lacking != null && isTooLong(lacking.since())) {
      throw new RelayFailure(
          "Kafka is away or has no topic %s; nothing behind its event is sent"
              .formatted(lacking.topic()),
          null);
    }
    if (events.get() > 0 && isTooLong(lastProgress)) {
      throw new RelayFailure(
          "Kafka has acknowledged none of %d events for a while".formatted(events.get()), null);
    }
  }

  private boolean isTooLong(long since) {
    return System.nanoTime() - since > stallTimeout;
  }

  /** Gives up what is in flight; the slot will bring it again. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private @Nullable Integer partitions(String topic) {
    Integer known = partitions.get(topic);
    if (known != null) {
      return known;
    }
    try {
      int found = producer.partitionsFor(topic).size();
      partitions.put(topic, found);
      missing = null;
      return found;
    } catch (TimeoutException e) {
      log.debug("Topic {} is not known yet", topic, e);
      if (missing == null) {
        missing = new MissingTopic(topic, System.nanoTime());
      }
      return null;
    }
  }

  private void completed(RecordMetadata sent, int size) {
    TopicPartition partition = new TopicPartition(sent.topic(), sent.partition());
    offsets.merge(partition, sent.offset(), Math::max);
    lastProgress = System.nanoTime();
    lastAcknowledged.put(partition, lastProgress);
    opening.remove(partition);
    events.decrementAndGet();
    bytes.addAndGet(-size);
    acknowledged.incrementAndGet();
  }
}
