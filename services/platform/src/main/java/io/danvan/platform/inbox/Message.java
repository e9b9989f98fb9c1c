package io.danvan.platform.inbox;

import io.danvan.platform.journal.ReturnedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, so that it can be parked and read again later.
 *
 * @param envelope what its headers say
 * @param headers the headers themselves
 * @param value the event in the Confluent wire format
 * @param partition where it came from, in the stream's topic
 * @param offset its place in the partition
 * @param parkedSince when it was first parked; null if it comes from Kafka
 */
public record Message(
    Envelope envelope,
    SequencedMap<String, String> headers,
    byte[] value,
    int partition,
    long offset,
    @Nullable Instant parkedSince) {
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]+");
  private static final Pattern UNKEPT = Pattern.compile("\\R|\\x00");

  /**
   * Reads a record's headers; the value is left alone.
   *
   * @throws MalformedMessage if it names no event
   */
  public static Message of(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new MalformedMessage("No value");
    }
    SequencedMap<String, String> headers = headers(record);
    Envelope envelope = Envelope.parse(record.topic(), headers);
    return new Message(
        envelope, headers, record.value(), record.partition(), record.offset(), null);
  }

  /** A record's headers as text, without whatever could not be kept one a line. */
  public static SequencedMap<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null && NAME.matcher(header.key()).matches()) {
        String value = new String(header.value(), StandardCharsets.UTF_8);
        headers.put(header.key(), UNKEPT.matcher(value).replaceAll(" "));
      }
    }
    return headers;
  }

  /** The same as an event that this service itself had sent. */
  ReturnedEvent returned() {
    return new ReturnedEvent(
        envelope.stream(),
        place().version(),
        place().hash(),
        envelope.id(),
        envelope.type(),
        envelope.time(),
        headers,
        value);
  }

  /** The event's place in its stream. */
  public Place place() {
    return envelope.place();
  }
}
