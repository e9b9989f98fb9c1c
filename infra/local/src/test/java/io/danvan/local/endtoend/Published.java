package io.danvan.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that the topics hold, as a plain consumer reads it. An event may have been sent again, but
 * only as it was; each stream is there without a gap, in order, and its chain of hashes holds.
 */
public final class Published {
  private final Map<String, List<Event>> streams = new TreeMap<>();
  private final Map<String, List<byte[]>> values = new HashMap<>();

  /** An event as its headers describe it. */
  private record Event(String id, String type, String hash) {}

  private Published() {}

  /**
   * Reads all topics from their beginnings to what are now their ends.
   *
   * @param connection how to connect, as an account that may
   */
  public static Published read(Map<String, Object> connection) {
    return read(connection, Topics.all());
  }

  /** Reads some topics from their beginnings to what are now their ends. */
  public static Published read(Map<String, Object> connection, Collection<Topic> topics) {
    var published = new Published();
    try (var consumer =
        new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .map(Topic::name)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
      while (!left.isEmpty()) {
        consumer.poll(Duration.ofMillis(100)).forEach(published::admit);
        left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
    return published;
  }

  /** The types of a stream's events, without their namespace. */
  public List<String> events(String stream) {
    return streams.getOrDefault(stream, List.of()).stream()
        .map(event -> event.type().substring(event.type().lastIndexOf('.') + 1))
        .toList();
  }

  /** The values of a stream's events, in the wire format. */
  List<byte[]> values(String stream) {
    return values.getOrDefault(stream, List.of());
  }

  /** Every stream's events, each by its version and type. */
  Map<String, List<String>> streams() {
    Map<String, List<String>> told = new TreeMap<>();
    streams.forEach(
        (stream, events) ->
            told.put(
                stream,
                IntStream.range(0, events.size())
                    .mapToObj(before -> (before + 1) + " " + events.get(before).type())
                    .toList()));
    return told;
  }

  /** How many streams hold events of that family. */
  long streamsOf(String family) {
    return streams.values().stream()
        .filter(events -> events.getFirst().type().startsWith("io.danvan.events." + family + "."))
        .count();
  }

  private void admit(ConsumerRecord<byte[], byte[]> message) {
    String source = header(message, CloudEventHeaders.SOURCE);
    String stream = source.substring(CloudEventHeaders.SOURCE_PREFIX.length());
    int version = Integer.parseInt(header(message, CloudEventHeaders.SEQUENCE));
    var event =
        new Event(
            header(message, CloudEventHeaders.ID),
            header(message, CloudEventHeaders.TYPE),
            header(message, CloudEventHeaders.HASH));
    List<Event> known = streams.computeIfAbsent(stream, _ -> new ArrayList<>());
    if (version <= known.size()) {
      assertThat(event)
          .as("version %d of %s, again", version, stream)
          .isEqualTo(known.get(version - 1));
      return;
    }
    assertThat(version).as("next version of %s", stream).isEqualTo(known.size() + 1);
    String before = known.isEmpty() ? HashChain.GENESIS : known.getLast().hash();
    assertThat(header(message, CloudEventHeaders.PREVIOUS_HASH)).isEqualTo(before);
    assertThat(event.hash())
        .as("hash of version %d of %s", version, stream)
        .isEqualTo(
            HashChain.hash(before, new StreamId(stream), version, event.type(), digest(message)));
    known.add(event);
    values.computeIfAbsent(stream, _ -> new ArrayList<>()).add(message.value());
  }

  /** That of the value, or of what a redacted one was before. */
  private static String digest(ConsumerRecord<byte[], byte[]> message) {
    return message.headers().lastHeader(CloudEventHeaders.REDACTED) == null
        ? HashChain.digest(message.value())
        : header(message, CloudEventHeaders.DIGEST);
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }
}
