package io.danvan.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where topics end. */
public final class TopicEnds {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private TopicEnds() {}

  /**
   * The offset that the next record of each partition will have, of the partitions that these
   * topics have by now. What the consumer reads, and from where, is not touched.
   *
   * @throws KafkaException if Kafka does not answer within ten seconds, or has not all the topics
   */
  public static Map<TopicPartition, Long> of(Consumer<?, ?> consumer, Collection<String> topics) {
    return consumer.endOffsets(partitions(consumer, topics), PATIENCE);
  }

  /** A broker that has just started may not know a topic yet, which then looks like a new one. */
  private static List<TopicPartition> partitions(
      Consumer<?, ?> consumer, Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> found = consumer.partitionsFor(topic, PATIENCE);
      if (found.isEmpty()) {
        throw new UnknownTopicOrPartitionException("Kafka has no topic " + topic);
      }
      found.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
    }
    return partitions;
  }
}
