package io.danvan.platform.journal;

import org.jspecify.annotations.Nullable;

/**
 * How far a stream has got in this service.
 *
 * @param version that of the last event applied; 0 before the first
 * @param hash that of the last event applied
 * @param topic the topic it began in, and stays in; null before the first event
 * @param parked whether the stream's events are held back
 */
public record Head(long version, String hash, @Nullable String topic, boolean parked) {
  /** The head of a stream that has no events yet. */
  public static final Head NONE = new Head(0, HashChain.GENESIS, null, false);

  /** The head once the event after this one, in that topic and with that hash, is applied. */
  public Head advancedTo(String nextTopic, String nextHash) {
    return new Head(version + 1, nextHash, nextTopic, parked);
  }

  /** The same head with the stream parked or released. */
  public Head parked(boolean nowParked) {
    return new Head(version, hash, topic, nowParked);
  }
}
