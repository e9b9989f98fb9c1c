package io.danvan.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.journal.HeaderLines;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/** A journal row on its way out, and the one place that knows how it looks in Kafka. */
public record OutgoingEvent(
    UUID id,
    String topic,
    String streamId,
    long version,
    String type,
    byte[] payload,
    String headerLines,
    Instant recordedAt,
    String hash) {

  /** The message for a topic of so many partitions. */
  ProducerRecord<String, byte[]> toRecord(int partitions) {
    Map<String, String> attributes = attributes();
    Headers headers = new RecordHeaders();
    attributes.forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    // A redacted event has the time of its sending: it is by that that a broker closes the segment
    // in which the words still stand.
    boolean redacted = attributes.containsKey(CloudEventHeaders.REDACTED);
    return new ProducerRecord<>(
        topic,
        partition(partitions),
        redacted ? null : recordedAt.toEpochMilli(),
        key(),
        payload,
        headers);
  }

  /** The message's key. */
  public String key() {
    return CloudEventHeaders.key(streamId, version);
  }

  /** The message's partition in a topic of so many. */
  public int partition(int partitions) {
    return partition(requireNonNull(attributes().get(CloudEventHeaders.PARTITION_KEY)), partitions);
  }

  /** An upper estimate of what the message takes in the producer's memory, in bytes. */
  int size() {
    return payload.length + 2 * headerLines.length() + 1_000;
  }

  /** As Kafka's own partitioner does it for a text key, so that strangers can compute it. */
  static int partition(String partitionKey, int partitions) {
    return Utils.toPositive(Utils.murmur2(partitionKey.getBytes(UTF_8))) % partitions;
  }

  /** The message's headers. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(CloudEventHeaders.SPEC_VERSION, "1.0");
    attributes.put(CloudEventHeaders.ID, id.toString());
    attributes.put(CloudEventHeaders.TYPE, type);
    attributes.put(CloudEventHeaders.SOURCE, CloudEventHeaders.SOURCE_PREFIX + streamId);
    attributes.put(CloudEventHeaders.TIME, recordedAt.toString());
    attributes.put(CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(version));
    attributes.put(CloudEventHeaders.HASH, hash);
    attributes.put(CloudEventHeaders.CONTENT_TYPE, "application/avro");
    attributes.putAll(HeaderLines.parse(headerLines));
    return attributes;
  }
}
