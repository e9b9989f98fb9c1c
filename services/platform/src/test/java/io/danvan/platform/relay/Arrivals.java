package io.danvan.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What arrives on a topic, and what a gate that admits each stream in order would say to it. */
public final class Arrivals implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private int admitted;

  private Arrivals(String topic, Map<String, Object> kafka) {
    consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What arrives on this topic, from its beginning. */
  public static Arrivals of(String topic) {
    return of(topic, Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()));
  }

  static Arrivals of(String topic, Map<String, Object> kafka) {
    return new Arrivals(topic, kafka);
  }

  /** Reads until so many different events were admitted since the topic's beginning. */
  public Arrivals awaitAdmitted(int events) {
    await()
        .atMost(Duration.ofSeconds(120))
        .pollDelay(Duration.ZERO)
        .until(() -> readOn() && admitted >= events);
    return this;
  }

  /** Reads until so many messages came, admitted or not. */
  public Arrivals awaitMessages(int messages) {
    await()
        .atMost(Duration.ofSeconds(120))
        .pollDelay(Duration.ZERO)
        .until(() -> readOn() && records.size() >= messages);
    return this;
  }

  /** The messages, in the order in which they came. */
  public List<ConsumerRecord<String, byte[]>> records() {
    return records;
  }

  /** How many different events came, each in its turn. */
  public int admitted() {
    return admitted;
  }

  /** The events that came before their turn, or not as they came the first time. */
  public List<String> violations() {
    return violations;
  }

  /** The text of a message's header. */
  public static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean readOn() {
    consumer.poll(Duration.ofMillis(100)).forEach(this::arrived);
    return true;
  }

  private void arrived(ConsumerRecord<String, byte[]> message) {
    records.add(message);
    String stream = header(message, CloudEventHeaders.SOURCE);
    long version = Long.parseLong(header(message, CloudEventHeaders.SEQUENCE));
    long applied = versions.getOrDefault(stream, 0L);
    if (version == applied + 1) {
      versions.put(stream, version);
      admitted++;
    } else if (version > applied) {
      violations.add("%s: %d after %d".formatted(stream, version, applied));
    }
    String hash = header(message, CloudEventHeaders.HASH);
    if (!hash.equals(hashes.computeIfAbsent(message.key(), key -> hash))) {
      violations.add("%s has changed".formatted(message.key()));
    }
  }
}
