package io.danvan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.danvan.platform.event.CloudEventHeaders;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as another service sent it. */
record SentEvent(
    String topic, SpecificRecord payload, SequencedMap<String, String> headers, byte[] value) {

  /** The same event with a header changed behind the sender's back. */
  SentEvent with(String header, String text) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, text);
    return new SentEvent(topic, payload, changed, value);
  }

  /** The same event with other bytes. */
  SentEvent withValue(byte[] bytes) {
    return new SentEvent(topic, payload, headers, bytes);
  }

  /** The redacted edition of the event. */
  SentEvent redactedAs(byte[] blanked) {
    return with(CloudEventHeaders.REDACTED, "true").withValue(blanked);
  }

  /** The event as it is read from a partition. */
  ConsumerRecord<byte[], byte[]> received(int partition, long offset) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic, partition, offset, key(), value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  /** The event as it is sent. */
  ProducerRecord<byte[], byte[]> toSend(int partition) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, key(), value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  private byte[] key() {
    String stream =
        requireNonNull(headers.get(CloudEventHeaders.SOURCE))
            .substring(CloudEventHeaders.SOURCE_PREFIX.length());
    return (stream + ":" + headers.get(CloudEventHeaders.SEQUENCE)).getBytes(UTF_8);
  }

  /** The event as the gate meets it. */
  Arrival.Readable arrived() {
    Message message = Message.of(received(0, 0));
    return new Arrival.Readable(message, message.envelope().event(payload));
  }
}
