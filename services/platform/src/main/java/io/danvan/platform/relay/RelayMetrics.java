package io.danvan.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches. Exactly one instance of a service leads; alarms are due when none does,
 * when the lag grows, and on every restart and republish.
 */
final class RelayMetrics {
  private record Leadership(AcknowledgeWindow window, EventSender sender) {}

  private final Clock clock;
  private final Counter restarts;
  private final Counter republished;
  private volatile @Nullable Leadership leadership;
  private volatile long bytesBehind;

  RelayMetrics(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    this.restarts =
        Counter.builder("danvan.relay.restarts")
            .description("Times the relay stopped on an error and started again from its slot")
            .register(meters);
    this.republished =
        Counter.builder("danvan.relay.republishes")
            .description("Times events were sent again because the slot was missing or not ours")
            .register(meters);
    Gauge.builder("danvan.relay.leader", () -> leadership == null ? 0 : 1)
        .description("Whether this instance sends the journal to Kafka")
        .register(meters);
    Gauge.builder("danvan.relay.in.flight", this::inFlight)
        .description("Events sent that Kafka has not acknowledged")
        .register(meters);
    Gauge.builder("danvan.relay.topic.missing", this::lacksTopic)
        .description("Whether an event waits for a topic that Kafka does not have")
        .register(meters);
    Gauge.builder("danvan.relay.lag", this::bytesBehind)
        .description("How much log was written since what Kafka is known to have")
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("danvan.relay.delay", this::secondsBehind)
        .description("Age of the oldest commit that Kafka does not have whole")
        .baseUnit("seconds")
        .register(meters);
  }

  void leading(AcknowledgeWindow window, EventSender sender) {
    leadership = new Leadership(window, sender);
  }

  void following() {
    leadership = null;
    bytesBehind = 0;
  }

  void restarted() {
    restarts.increment();
  }

  void republished() {
    republished.increment();
  }

  void behind(long bytes) {
    bytesBehind = bytes;
  }

  private double inFlight() {
    Leadership current = leadership;
    return current == null ? 0 : current.sender().inFlight();
  }

  private double lacksTopic() {
    Leadership current = leadership;
    return current != null && current.sender().lacksTopic() ? 1 : 0;
  }

  private double bytesBehind() {
    return bytesBehind;
  }

  private double secondsBehind() {
    Leadership current = leadership;
    return current == null ? 0 : current.window().oldestOpen().map(this::secondsSince).orElse(0.0);
  }

  private double secondsSince(Instant time) {
    return Duration.between(time, clock.instant()).toMillis() / 1000.0;
  }
}
