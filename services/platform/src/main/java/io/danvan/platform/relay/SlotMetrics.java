package io.danvan.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The log that PostgreSQL keeps for the relay. Every instance tells, leader or not: the log grows
 * above all while nobody leads.
 */
final class SlotMetrics implements MeterBinder {
  private final ReplicationSlot slot;

  SlotMetrics(ReplicationSlot slot) {
    this.slot = slot;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("danvan.relay.slot.retained", () -> slot.retainedBytes().orElse(Double.NaN))
        .description("How much log is kept for the relay; not a number while there is no slot")
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("danvan.relay.slot.limit", slot::limitBytes)
        .description("How much log may be kept before the slot loses its place")
        .baseUnit("bytes")
        .register(meters);
  }
}
