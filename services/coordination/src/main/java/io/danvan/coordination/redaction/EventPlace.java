package io.danvan.coordination.redaction;

import io.danvan.platform.event.StreamId;

/**
 * Where an event stands, by which it is named for ever.
 *
 * @param stream its stream
 * @param version its version in it, from 1
 */
public record EventPlace(StreamId stream, long version) {
  /** Refuses what no stream has. */
  public EventPlace {
    if (version < 1) {
      throw new IllegalArgumentException("Not a version: " + version);
    }
  }
}
