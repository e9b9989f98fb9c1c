package io.danvan.platform.event;

import java.util.List;

/**
 * Builds local tables from events, own and foreign alike. Called in the transaction that admitted
 * the events, with those of each stream in the order of their versions and each of them once; what
 * it throws rolls that transaction back.
 */
public interface Projection {
  /** Takes over events that are new to this service. */
  void apply(List<RecordedEvent> events);

  /**
   * Blanks this projection's copies of events that {@link #apply} has seen before and that were
   * redacted since: the payload given is what may still be known of them.
   */
  void redact(List<RecordedEvent> events);
}
