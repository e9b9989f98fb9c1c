package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refusal;
import java.util.Map;

/** What the inbox refuses operators. */
final class InboxRefusals {
  private InboxRefusals() {}

  /** The event waits for something, or failed, but may be the stream's own. */
  static Refusal mayBeGenuine(StreamId stream, ParkedStream.Place place, ParkReason reason) {
    return Refusal.of(
        "event-may-be-genuine",
        409,
        Map.of("stream", stream.value(), "version", place.version(), "reason", reason.name()));
  }
}
