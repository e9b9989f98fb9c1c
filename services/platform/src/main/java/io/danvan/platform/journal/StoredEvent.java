package io.danvan.platform.journal;

import static java.util.Objects.requireNonNull;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.schemas.Classification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** An event as its row in the journal holds it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEvent(
    UUID id,
    String topic,
    String type,
    SequencedMap<String, String> headers,
    byte[] payload,
    Instant recordedAt) {

  /** The same, marked as redacted. */
  StoredEvent redacted() {
    SequencedMap<String, String> marked = new LinkedHashMap<>(headers);
    marked.put(CloudEventHeaders.REDACTED, "true");
    return new StoredEvent(id, topic, type, marked, payload, recordedAt);
  }

  RecordedEvent event(StreamId stream, long version, SpecificRecord decoded) {
    return new RecordedEvent(
        new Stream(
            stream,
            topic,
            UUID.fromString(header(CloudEventHeaders.PARTITION_KEY)),
            Classification.valueOf(
                header(CloudEventHeaders.CLASSIFICATION).toUpperCase(Locale.ROOT))),
        version,
        id,
        type,
        recordedAt,
        headers.containsKey(CloudEventHeaders.REDACTED),
        decoded,
        headers.get(CloudEventHeaders.TRACE_PARENT));
  }

  private String header(String name) {
    return requireNonNull(headers.get(name), name);
  }
}
