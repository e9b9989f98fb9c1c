package io.danvan.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.journal.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A stream that another service writes: each event is chained to the one before. */
final class ForeignStream {
  private final String topic;
  private final Function<SpecificRecord, byte[]> encoder;
  private final UUID commitment;
  private final StreamId id;
  private long version;
  private String hash = HashChain.GENESIS;

  private ForeignStream(String topic, Function<SpecificRecord, byte[]> encoder, UUID commitment) {
    this.topic = topic;
    this.encoder = encoder;
    this.commitment = commitment;
    this.id = new StreamId(commitment + "/request");
  }

  /** A stream whose events are only looked at from outside. */
  static ForeignStream aSealedStream() {
    return new ForeignStream("test", event -> event.toString().getBytes(UTF_8), UUID.randomUUID());
  }

  /** A stream of real messages. */
  static ForeignStream aStream(String topic, Function<SpecificRecord, byte[]> encoder) {
    return new ForeignStream(topic, encoder, UUID.randomUUID());
  }

  StreamId id() {
    return id;
  }

  /** The next event. */
  SentEvent next() {
    return next("Đã kiểm tra");
  }

  /** The next event, with this text in it. */
  SentEvent next(String text) {
    return next(Samples.anEvent(version + 1, text));
  }

  /** The next event, with this payload. */
  SentEvent next(SpecificRecord payload) {
    version++;
    byte[] value = encoder.apply(payload);
    String type = payload.getSchema().getFullName();
    String digest = HashChain.digest(value);
    String previous = hash;
    hash = HashChain.hash(previous, id, version, type, digest);
    return new SentEvent(topic, payload, headers(type, digest, previous), value);
  }

  /** The next events. */
  List<SentEvent> next(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  /** What the stream would be, had its service been restored to the state it has now. */
  ForeignStream forked() {
    return movedTo(topic);
  }

  /** The stream as somebody would go on with it in another topic. */
  ForeignStream movedTo(String other) {
    ForeignStream fork = new ForeignStream(other, encoder, commitment);
    fork.version = version;
    fork.hash = hash;
    return fork;
  }

  private SequencedMap<String, String> headers(String type, String digest, String previous) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.ID, UUID.randomUUID().toString());
    headers.put(CloudEventHeaders.TYPE, type);
    headers.put(CloudEventHeaders.SOURCE, CloudEventHeaders.SOURCE_PREFIX + id.value());
    headers.put(CloudEventHeaders.TIME, "2026-11-23T02:00:00.123456Z");
    headers.put(CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(version));
    headers.put(CloudEventHeaders.PARTITION_KEY, commitment.toString());
    headers.put(CloudEventHeaders.CLASSIFICATION, "coordination");
    headers.put(CloudEventHeaders.DIGEST, digest);
    headers.put(CloudEventHeaders.PREVIOUS_HASH, previous);
    headers.put(CloudEventHeaders.HASH, hash);
    return headers;
  }
}
