package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class TopicEndsTest {
  private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");

  @Test
  void areThoseOfTheTopicsAskedForWhateverTheConsumerReads() {
    has("read", 1);
    has("asked", 2);
    kafka.assign(List.of(new TopicPartition("read", 0)));

    assertThat(TopicEnds.of(kafka, List.of("asked")))
        .isEqualTo(Map.of(new TopicPartition("asked", 0), 7L, new TopicPartition("asked", 1), 7L));
    assertThat(kafka.assignment()).containsExactly(new TopicPartition("read", 0));
  }

  @Test
  void includePartitionsThatWereAddedMeanwhile() {
    has("growing", 1);
    TopicEnds.of(kafka, List.of("growing"));

    has("growing", 2);

    assertThat(TopicEnds.of(kafka, List.of("growing"))).hasSize(2);
  }

  @Test
  void areNotToldOfATopicThatKafkaDoesNotHave() {
    assertThatThrownBy(() -> TopicEnds.of(kafka, List.of("missing")))
        .isInstanceOf(UnknownTopicOrPartitionException.class);
  }

  /** Kafka has the topic, with so many partitions of seven records each. */
  private void has(String topic, int partitions) {
    Node[] nobody = {};
    kafka.updatePartitions(
        topic,
        IntStream.range(0, partitions)
            .mapToObj(n -> new PartitionInfo(topic, n, Node.noNode(), nobody, nobody))
            .toList());
    IntStream.range(0, partitions)
        .forEach(n -> kafka.updateEndOffsets(Map.of(new TopicPartition(topic, n), 7L)));
  }
}
