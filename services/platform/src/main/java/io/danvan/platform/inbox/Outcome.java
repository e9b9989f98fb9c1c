package io.danvan.platform.inbox;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import java.util.List;
import java.util.Set;

/**
 * What became of some arrivals.
 *
 * @param applied events new to this service
 * @param redacted redacted editions of events applied before
 * @param parked events held back
 * @param skipped how many were applied before
 * @param filled streams in which a gap was closed: what waits behind it can be tried now
 */
record Outcome(
    List<RecordedEvent> applied,
    List<RecordedEvent> redacted,
    List<ParkedEvent> parked,
    int skipped,
    Set<StreamId> filled) {

  /** What became of all of these arrivals; a filled gap is no news any more. */
  static Outcome sum(List<Outcome> parts) {
    return new Outcome(
        parts.stream().flatMap(part -> part.applied.stream()).toList(),
        parts.stream().flatMap(part -> part.redacted.stream()).toList(),
        parts.stream().flatMap(part -> part.parked.stream()).toList(),
        parts.stream().mapToInt(Outcome::skipped).sum(),
        Set.of());
  }
}
