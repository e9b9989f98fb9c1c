package io.danvan.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** When an event may be sent; Kafka's own stand-in lets the test decide when it is acknowledged. */
class EventSenderTest {
  private static final String TOPIC = "topic";
  private static final int PARTITIONS = 2;

  private final StandIn producer = new StandIn();

  @Test
  void sendsAPartitionsFirstEventAlone() {
    EventSender sender = sender(10, Duration.ofMinutes(1));

    assertThat(sender.offer(event(0, 1), () -> {})).isTrue();
    assertThat(sender.offer(event(0, 2), () -> {})).isFalse();
    assertThat(sender.offer(event(1, 1), () -> {})).as("another partition").isTrue();
    producer.completeNext();

    assertThat(sender.offer(event(0, 2), () -> {})).isTrue();
    assertThat(sender.offer(event(0, 3), () -> {})).isTrue();
  }

  @Test
  void acceptsNoMoreThanItsWindow() {
    EventSender sender = sender(2, Duration.ofMinutes(1));
    sender.offer(event(0, 1), () -> {});
    producer.completeNext();

    assertThat(sender.offer(event(0, 2), () -> {})).isTrue();
    assertThat(sender.offer(event(0, 3), () -> {})).isTrue();
    assertThat(sender.offer(event(0, 4), () -> {})).isFalse();
    assertThat(sender.inFlight()).isEqualTo(2);
  }

  @Test
  void failsWhenNothingIsAcknowledgedForTooLong() {
    EventSender sender = sender(10, Duration.ZERO);
    assertThatNoException().as("nothing is under way").isThrownBy(sender::requireWorking);

    sender.offer(event(0, 1), () -> {});

    assertThatThrownBy(sender::requireWorking)
        .isInstanceOf(RelayFailure.class)
        .hasMessageContaining("none of 1 events");
  }

  @Test
  void offersAgainWhatTheProducerDeclinesBecauseItSeesNoBroker() {
    EventSender sender = sender(10, Duration.ofMinutes(1));
    producer.declined = new TimeoutException("Topic not present in metadata after 0 ms.");

    assertThat(sender.offer(event(0, 1), () -> {})).isFalse();
    assertThatNoException().isThrownBy(sender::requireWorking);
    assertThat(sender.inFlight()).isZero();

    producer.declined = null;
    assertThat(sender.offer(event(0, 1), () -> {})).isTrue();
    producer.completeNext();
    assertThat(sender.acknowledged()).isEqualTo(1);
  }

  @Test
  void failsWhenATopicIsMissingForTooLong() {
    producer.hideTopics = true;
    EventSender sender = sender(10, Duration.ZERO);

    assertThat(sender.offer(event(0, 1), () -> {})).isFalse();
    assertThatThrownBy(sender::requireWorking)
        .isInstanceOf(RelayFailure.class)
        .hasMessageContaining("has no topic " + TOPIC);

    producer.hideTopics = false;
    assertThat(sender.offer(event(0, 1), () -> {})).isTrue();
    producer.completeNext();
    assertThatNoException().isThrownBy(sender::requireWorking);
  }

  private EventSender sender(int window, Duration stallTimeout) {
    return new EventSender(
        producer,
        new RelayProperties(
            true,
            null,
            window,
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            stallTimeout,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofDays(7)));
  }

  private static OutgoingEvent event(int partition, long version) {
    String key =
        IntStream.iterate(0, number -> number + 1)
            .mapToObj(Integer::toString)
            .filter(each -> OutgoingEvent.partition(each, PARTITIONS) == partition)
            .findFirst()
            .orElseThrow();
    return new OutgoingEvent(
        UUID.randomUUID(),
        TOPIC,
        "stream",
        version,
        "type",
        new byte[0],
        "ce_partitionkey: " + key,
        Instant.EPOCH,
        "hash");
  }

  /** One that, like the real one, says of a topic which is not there only that it waited. */
  private static final class StandIn extends MockProducer<String, byte[]> {
    private boolean hideTopics;
    private @Nullable TimeoutException declined;

    StandIn() {
      super(cluster(), false, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, byte[]> message, Callback callback) {
      if (declined != null) {
        callback.onCompletion(null, declined);
        return CompletableFuture.failedFuture(declined);
      }
      return super.send(message, callback);
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
      if (hideTopics) {
        throw new TimeoutException("Topic %s not present in metadata".formatted(topic));
      }
      return super.partitionsFor(topic);
    }
  }

  private static Cluster cluster() {
    Node node = new Node(0, "broker", 1);
    Node[] copies = {node};
    return new Cluster(
        "cluster",
        List.of(node),
        IntStream.range(0, PARTITIONS)
            .mapToObj(number -> new PartitionInfo(TOPIC, number, node, copies, copies))
            .toList(),
        Set.of(),
        Set.of());
  }
}
