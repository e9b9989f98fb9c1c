package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import java.time.Instant;

/**
 * An event held back.
 *
 * @param arrival the event as it came
 * @param reason why
 * @param parkedAt since when
 */
record ParkedEvent(Arrival arrival, ParkReason reason, Instant parkedAt) {
  Key key() {
    return new Key(arrival.stream(), arrival.place().version(), arrival.place().hash());
  }

  /** This event with the bytes of another edition of it, if that is the redacted one. */
  ParkedEvent updatedBy(ParkedEvent other) {
    return other.arrival.place().redacted()
        ? new ParkedEvent(other.arrival, reason, parkedAt)
        : this;
  }

  /** What tells parked events apart: a fork parks two of one version. */
  record Key(StreamId stream, long version, String hash) {}
}
