package io.danvan.platform.inbox;

import io.danvan.platform.journal.Head;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream stands in this service.
 *
 * @param version the last version applied; 0 before the first
 * @param hash the hash of the last event applied
 * @param topic the topic in which the stream began; null before the first event
 * @param parkedFor why the stream is held back, or null if it flows
 */
record StreamState(
    long version, String hash, @Nullable String topic, @Nullable ParkReason parkedFor) {
  static StreamState of(Head head, @Nullable ParkReason parkedFor) {
    return new StreamState(head.version(), head.hash(), head.topic(), parkedFor);
  }

  Head head() {
    return new Head(version, hash, topic, parkedFor != null);
  }

  /** The state once the next event, in that topic and with that hash, is applied. */
  StreamState advancedTo(String nextTopic, String nextHash) {
    return new StreamState(version + 1, nextHash, nextTopic, null);
  }

  /** Whether the stream lives in another topic, so that what stands in this one is not its own. */
  boolean livesOutside(String place) {
    return topic != null && !topic.equals(place);
  }

  /** The state once nothing of the stream is parked. */
  StreamState released() {
    return new StreamState(version, hash, topic, null);
  }

  /** The state once an event is parked; only a gap gives way to a graver reason. */
  StreamState parked(ParkReason reason) {
    boolean keeps = parkedFor != null && parkedFor != ParkReason.GAP;
    return keeps || reason == ParkReason.BEHIND
        ? this
        : new StreamState(version, hash, topic, reason);
  }
}
