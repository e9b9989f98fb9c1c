package io.danvan.platform.inbox;

import io.danvan.platform.event.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What becomes of an event that arrived. */
sealed interface Verdict {
  /** It is the stream's next event. */
  record Apply(RecordedEvent event) implements Verdict {}

  /** It was applied before. */
  record Skip() implements Verdict {}

  /** It was applied before and is redacted now: its copies are to be blanked. */
  record Redact(RecordedEvent event) implements Verdict {}

  /** It is held back. */
  record Park(ParkReason reason) implements Verdict {}

  /**
   * Judges an arrival by its place in the stream and by its own defects. This is all there is to
   * admission; whoever calls holds the stream's lock.
   *
   * @param admittedHash the hash that was admitted at the arrival's version, if one was
   */
  static Verdict on(StreamState stream, Arrival arrival, @Nullable String admittedHash) {
    Place place = arrival.place();
    if (stream.livesOutside(arrival.topic())) {
      return new Park(ParkReason.WRONG_OWNER);
    }
    if (place.version() <= stream.version()) {
      return onPast(arrival, admittedHash);
    }
    boolean next = place.version() == stream.version() + 1;
    boolean fillsGap = next && stream.parkedFor() == ParkReason.GAP;
    if (stream.parkedFor() != null && !fillsGap) {
      return new Park(ParkReason.BEHIND);
    }
    if (!next) {
      return new Park(ParkReason.GAP);
    }
    if (!place.previousHash().equals(stream.hash())) {
      return new Park(ParkReason.FORK);
    }
    return switch (arrival) {
      case Arrival.Readable(_, var event) -> new Apply(event);
      case Arrival.Defective(_, var defect, _) -> new Park(defect);
    };
  }

  private static Verdict onPast(Arrival arrival, @Nullable String admittedHash) {
    Place place = arrival.place();
    if (!place.hash().equals(admittedHash)) {
      return new Park(ParkReason.FORK);
    }
    if (!place.redacted()) {
      return new Skip();
    }
    return switch (arrival) {
      case Arrival.Readable(_, var event) -> new Redact(event);
      case Arrival.Defective(_, var defect, _) -> new Park(defect);
    };
  }
}
