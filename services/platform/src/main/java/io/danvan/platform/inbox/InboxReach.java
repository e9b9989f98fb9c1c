package io.danvan.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the service has taken in what Kafka had at a moment, whichever of its instances did
 * so: where the topics ended is compared with the positions in the database, which are those of all
 * instances. What is parked counts as taken in. Thread-safe.
 */
public final class InboxReach implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(InboxReach.class);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(5);

  private final Collection<String> topics;
  private final InboxPositions positions;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Instant reached = Instant.EPOCH;
  private @Nullable Ends awaited;
  private @Nullable Consumer<byte[], byte[]> consumer;
  private long notBefore = System.nanoTime();

  InboxReach(
      Collection<String> topics,
      InboxPositions positions,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Clock clock) {
    this.topics = List.copyOf(topics);
    this.positions = positions;
    this.consumers = consumers;
    this.clock = clock;
  }

  /** Where the topics ended, at that moment or after it. */
  private record Ends(Instant moment, Map<TopicPartition, Long> offsets) {}

  /**
   * Whether all that Kafka had at that moment is known to be taken in. The answer is no as well as
   * long as Kafka cannot be asked, or somebody else is asking; ask again later.
   *
   * @param moment not in the future, by the service's clock
   */
  public boolean includes(Instant moment) {
    if (reached.isBefore(moment) && looking.tryLock()) {
      try {
        look(moment);
      } finally {
        looking.unlock();
      }
    }
    return !reached.isBefore(moment);
  }

  /**
   * The latest moment that is known to be included; it never becomes earlier. What is decided on
   * what was handed in before a day has to be decided for the day of this moment: by the clock
   * another day may have begun since it was asked.
   */
  public Instant reached() {
    return reached;
  }

  /**
   * What was found once is waited for until it is reached: ends that were always looked up anew
   * would run away from the inbox as long as others write. A later moment has ends of its own, once
   * Kafka tells them; they are the goal of the earlier one as well, which does not take them back.
   */
  private void look(Instant moment) {
    if (awaited == null || awaited.moment().isBefore(moment)) {
      Ends found = ends();
      awaited = found == null ? awaited : found;
    }
    if (awaited != null && positions.include(awaited.offsets())) {
      reached = awaited.moment();
      awaited = null;
    }
  }

  private @Nullable Ends ends() {
    Instant now = clock.instant();
    if (topics.isEmpty()) {
      return new Ends(now, Map.of());
    }
    if (System.nanoTime() < notBefore) {
      return null;
    }
    try {
      if (consumer == null) {
        consumer = consumers.get();
      }
      return new Ends(now, TopicEnds.of(consumer, topics));
    } catch (KafkaException e) {
      log.warn("Kafka does not tell where its topics end", QuietFailure.of(e));
      notBefore = System.nanoTime() + BETWEEN_FAILURES.toNanos();
      return null;
    }
  }

  @Override
  public void close() {
    looking.lock();
    try {
      if (consumer != null) {
        consumer.close();
        consumer = null;
      }
    } finally {
      looking.unlock();
    }
  }
}
