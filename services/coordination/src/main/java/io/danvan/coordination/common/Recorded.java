package io.danvan.coordination.common;

import java.time.Instant;

/**
 * An event as its stream holds it.
 *
 * @param version its place in the stream, from 1
 * @param at when it was recorded; shown and counted, but never used to decide which event prevails
 * @param redacted whether its texts were blanked by law
 */
public record Recorded<E>(long version, Instant at, boolean redacted, E event) {
  /** The same record with its event known by a narrower type. */
  public <T> Recorded<T> as(T narrower) {
    return new Recorded<>(version, at, redacted, narrower);
  }
}
