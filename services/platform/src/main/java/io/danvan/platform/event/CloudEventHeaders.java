package io.danvan.platform.event;

/**
 * The names of the message headers, by the CloudEvents Kafka binding in binary mode, and the forms
 * that two readers must agree on.
 */
public final class CloudEventHeaders {
  /** Version of the CloudEvents specification. */
  public static final String SPEC_VERSION = "ce_specversion";

  /** The event's id, a UUIDv7. */
  public static final String ID = "ce_id";

  /** The event's type: the full name of its Avro record. */
  public static final String TYPE = "ce_type";

  /** {@code /streams/} and the stream's id. */
  public static final String SOURCE = "ce_source";

  /** The thing the event is about: the commitment, task, organisation, ... */
  public static final String SUBJECT = "ce_subject";

  /** When the event was recorded, in UTC. */
  public static final String TIME = "ce_time";

  /** The UUID that chooses the partition. */
  public static final String PARTITION_KEY = "ce_partitionkey";

  /** The event's version in its stream, in 19 digits. */
  public static final String SEQUENCE = "ce_sequence";

  /** The stream's classification. */
  public static final String CLASSIFICATION = "ce_classification";

  /** Digest of the original value. */
  public static final String DIGEST = "ce_digest";

  /** Hash of the event before it in the stream. */
  public static final String PREVIOUS_HASH = "ce_previoushash";

  /** Hash of this event. */
  public static final String HASH = "ce_hash";

  /** {@code true} on an event whose text the law had blanked; absent from the others. */
  public static final String REDACTED = "ce_redacted";

  /** W3C trace context of the command that caused the event. */
  public static final String TRACE_PARENT = "traceparent";

  /** Media type of the value. */
  public static final String CONTENT_TYPE = "content-type";

  /** What {@link #SOURCE} begins with. */
  public static final String SOURCE_PREFIX = "/streams/";

  private static final int SEQUENCE_DIGITS = 19;

  private CloudEventHeaders() {}

  /** A message's key: unique, so that compaction removes only what a redaction replaced. */
  public static String key(String stream, long version) {
    return stream + ":" + sequence(version);
  }

  /** A stream's version in 19 digits, so that its text sorts like its number. */
  public static String sequence(long version) {
    String digits = Long.toString(version);
    return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
  }
}
