package io.danvan.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that is part of its stream for good; of the same shape whether recorded by this service
 * or received from another one.
 *
 * @param stream the stream
 * @param version its place in the stream, from 1 without gaps
 * @param id its identity, a UUIDv7
 * @param type the full name of its record
 * @param time when it was recorded, by the clock of the service that did
 * @param redacted whether its free texts were blanked by order of the law
 * @param payload the record
 * @param traceparent the trace in which it was recorded (W3C Trace Context), if there was one
 */
public record RecordedEvent(
    Stream stream,
    long version,
    UUID id,
    String type,
    Instant time,
    boolean redacted,
    SpecificRecord payload,
    @Nullable String traceparent) {}
