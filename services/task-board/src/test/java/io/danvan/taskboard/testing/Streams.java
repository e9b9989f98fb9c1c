package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Streams as their owners write them, each event with the next version. */
final class Streams {
  private final Map<StreamId, Long> versions = new HashMap<>();

  /** The next event of a stream. */
  RecordedEvent next(
      StreamId stream,
      UUID key,
      SpecificRecord payload,
      Classification classification,
      Instant now) {
    return new RecordedEvent(
        new Stream(
            stream,
            "danvan.test",
            key,
            io.danvan.schemas.Classification.valueOf(classification.name())),
        versions.merge(stream, 1L, Long::sum),
        UUID.randomUUID(),
        payload.getSchema().getFullName(),
        now,
        false,
        payload,
        null);
  }

  /** The last version of a stream; 0 before its first event. */
  long version(StreamId stream) {
    return versions.getOrDefault(stream, 0L);
  }
}
