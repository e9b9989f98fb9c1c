package io.danvan.platform.journal;

import io.danvan.platform.event.Stream;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The next events of one stream.
 *
 * @param expectedVersion the stream's version that the writer decided on; 0 begins the stream
 * @param events at least one, in order
 */
public record Append(Stream stream, long expectedVersion, List<SpecificRecord> events) {
  /** Refuses an append of nothing and a negative version. */
  public Append {
    if (expectedVersion < 0 || events.isEmpty()) {
      throw new IllegalArgumentException(
          "An append needs a version that can be and an event: " + stream.id());
    }
    events = List.copyOf(events);
  }
}
