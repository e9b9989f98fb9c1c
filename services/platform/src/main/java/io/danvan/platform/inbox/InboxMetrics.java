package io.danvan.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox in numbers. Alarms hang on {@code danvan.inbox.parked} by reason, on {@code
 * danvan.inbox.parked.streams} and {@code danvan.inbox.dead.letters}, which ought to be 0, on
 * {@code danvan.inbox.gaps.open} and on {@code danvan.inbox.lag}. Thread-safe.
 */
final class InboxMetrics {
  private static final Logger log = LoggerFactory.getLogger(InboxMetrics.class);

  private final MeterRegistry meters;
  private final Counter applied;
  private final Counter skipped;
  private final Counter redacted;
  private final Counter failures;
  private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();

  InboxMetrics(MeterRegistry meters, ParkedStreams parked) {
    this.meters = meters;
    this.applied = events("applied");
    this.skipped = events("skipped");
    this.redacted = events("redacted");
    this.failures =
        Counter.builder("danvan.inbox.failures")
            .description("Attempts that failed and were or will be repeated")
            .register(meters);
    // All of them from the start: an increase from nothing to one would not be seen.
    for (ParkReason reason : ParkReason.values()) {
      parked(reason);
    }
    Gauge.builder("danvan.inbox.lag", this, InboxMetrics::lag)
        .description("Records that this instance has not taken in yet")
        .register(meters);
    Gauge.builder("danvan.inbox.parked.streams", parked, ParkedStreams::count)
        .description("Streams that are held back")
        .register(meters);
    Gauge.builder("danvan.inbox.dead.letters", parked, ParkedStreams::deadLetters)
        .description("Messages that name no event")
        .register(meters);
    Gauge.builder("danvan.inbox.gaps.open", parked, ParkedStreams::openGaps)
        .description("Gaps although the partition was read to its end")
        .register(meters);
  }

  /** Counts what became of arrivals and raises the alarms. */
  void taken(Outcome outcome) {
    applied.increment(outcome.applied().size());
    redacted.increment(outcome.redacted().size());
    skipped.increment(outcome.skipped());
    outcome.parked().forEach(this::parked);
  }

  /** Counts an attempt that came to nothing. */
  void failed() {
    failures.increment();
  }

  /** What was read lags behind until it is taken in, however often that is tried. */
  void received(Position position) {
    lags.put(position.source(), position.lag() + position.records());
  }

  /** What was read is taken in. */
  void reached(Position position) {
    lags.put(position.source(), position.lag());
  }

  /** The partition is read by somebody else from now on. */
  void left(TopicPartition partition) {
    lags.remove(partition);
  }

  private Counter parked(ParkReason reason) {
    return Counter.builder("danvan.inbox.parked")
        .description("Events held back")
        .tag("reason", reason.name())
        .register(meters);
  }

  private void parked(ParkedEvent event) {
    parked(event.reason()).increment();
    Arrival arrival = event.arrival();
    if (event.reason().alarming()) {
      // Without the detail, which may repeat what a stranger wrote; operators read it where it is
      // parked.
      log.error(
          "Parked {} version {}: {}", arrival.stream(), arrival.place().version(), event.reason());
    }
  }

  private double lag() {
    return lags.values().stream().mapToLong(Long::longValue).sum();
  }

  private Counter events(String outcome) {
    return Counter.builder("danvan.inbox.events")
        .description("Events taken in, by what became of them")
        .tag("outcome", outcome)
        .register(meters);
  }
}
