package io.danvan.platform.journal;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.Stream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/**
 * An own event that came back from Kafka, where it was sent to before the journal was taken back.
 *
 * @param stream the event's stream
 * @param version its place in the stream
 * @param hash its hash
 * @param id its identity
 * @param type the full name of its record
 * @param time when it was recorded
 * @param headers all headers of the message, in order
 * @param value the message's value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReturnedEvent(
    Stream stream,
    long version,
    String hash,
    UUID id,
    String type,
    Instant time,
    SequencedMap<String, String> headers,
    byte[] value) {
  /** What the journal has in columns of their own, or what is the same for all. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          CloudEventHeaders.SPEC_VERSION,
          CloudEventHeaders.ID,
          CloudEventHeaders.TYPE,
          CloudEventHeaders.SOURCE,
          CloudEventHeaders.TIME,
          CloudEventHeaders.SEQUENCE,
          CloudEventHeaders.HASH,
          CloudEventHeaders.CONTENT_TYPE);

  /** The headers as the journal keeps them, so that they leave again as they came. */
  String headerLines() {
    SequencedMap<String, String> kept = new LinkedHashMap<>(headers);
    kept.keySet().removeAll(NOT_KEPT);
    return HeaderLines.of(kept);
  }
}
