package io.danvan.platform.restore;

import io.danvan.platform.journal.JournalState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator watches: both ought to be 0 but for a moment after the database's restart. */
final class RestoreMetrics {
  private final MeterRegistry meters;
  private final Counter takenBack;

  RestoreMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.takenBack =
        Counter.builder("danvan.journal.returned")
            .description("Events that the journal lacked and that were taken back from Kafka")
            .register(meters);
  }

  void watch(JournalState journal) {
    Gauge.builder("danvan.journal.behind", journal, state -> state.isBehind() ? 1 : 0)
        .description("Whether commands are refused because the journal may lack events")
        .register(meters);
  }

  void takenBack(long events) {
    takenBack.increment(events);
  }
}
