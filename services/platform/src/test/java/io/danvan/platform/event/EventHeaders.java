package io.danvan.platform.event;

import static io.danvan.platform.event.AsyncApiDocument.map;

import io.danvan.schemas.Classification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The headers of a message, as a JSON schema describes them to strangers. */
final class EventHeaders {
  private static final String SHA_256 = "^[0-9a-f]{64}$";

  private EventHeaders() {}

  /** Those that every message has. */
  static List<String> required() {
    return schemas().keySet().stream()
        .filter(name -> !name.equals(CloudEventHeaders.REDACTED))
        .filter(name -> !name.equals(CloudEventHeaders.TRACE_PARENT))
        .toList();
  }

  /** All by name. */
  static Map<String, Object> schemas() {
    return map(
        CloudEventHeaders.SPEC_VERSION, constant("1.0", "Version of CloudEvents."),
        CloudEventHeaders.ID, uuid("The event's id, a UUIDv7."),
        CloudEventHeaders.TYPE, text("The event's type: the full name of its Avro record."),
        CloudEventHeaders.SOURCE,
            pattern("^/streams/.+$", "/streams/ and the id of the stream that the event is in."),
        CloudEventHeaders.SUBJECT, uuid("What the event is about."),
        CloudEventHeaders.TIME,
            map("type", "string", "format", "date-time", "description", "When recorded, in UTC."),
        CloudEventHeaders.PARTITION_KEY,
            uuid("Chooses the partition, as Kafka's own partitioner does it for a text key."),
        CloudEventHeaders.SEQUENCE,
            pattern("^[0-9]{19}$", "The event's version in its stream: 1, 2, 3, ..."),
        CloudEventHeaders.CLASSIFICATION,
            map(
                "type", "string",
                "enum", Stream.of(Classification.values()).map(Classification::segment).toList(),
                "description", "Who may read the stream."),
        CloudEventHeaders.DIGEST,
            pattern(SHA_256, "SHA-256 of the original value, also after a redaction."),
        CloudEventHeaders.PREVIOUS_HASH,
            pattern(SHA_256, "ce_hash of the stream's event before; 64 zeros if there is none."),
        CloudEventHeaders.HASH,
            pattern(
                SHA_256,
                "SHA-256 of ce_previoushash, stream id, ce_sequence, ce_type and ce_digest, joined"
                    + " by newlines."),
        CloudEventHeaders.REDACTED,
            constant("true", "Only on an event whose text the law had blanked."),
        CloudEventHeaders.TRACE_PARENT, text("W3C trace context of the cause, if it was traced."),
        CloudEventHeaders.CONTENT_TYPE, constant("application/avro", "In Confluent's framing."));
  }

  private static Map<String, Object> text(String description) {
    return map("type", "string", "description", description);
  }

  private static Map<String, Object> uuid(String description) {
    return map("type", "string", "format", "uuid", "description", description);
  }

  private static Map<String, Object> pattern(String pattern, String description) {
    return map("type", "string", "pattern", pattern, "description", description);
  }

  private static Map<String, Object> constant(String value, String description) {
    return map("type", "string", "const", value, "description", description);
  }
}
