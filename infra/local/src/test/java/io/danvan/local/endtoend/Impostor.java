package io.danvan.local.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who has a service's account, and sends what its relay did not. */
record Impostor(Map<String, Object> connection) {
  private static final int PATIENCE_SECONDS = 90;

  /** Sends every message of a topic again. */
  void repeat(String topic) throws Exception {
    for (ConsumerRecord<byte[], byte[]> message : read(topic)) {
      send(message);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    try (var consumer =
        new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
      }
      return messages;
    }
  }

  private void send(ConsumerRecord<byte[], byte[]> message) throws Exception {
    try (var producer =
        new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  message.topic(),
                  message.partition(),
                  message.key(),
                  message.value(),
                  message.headers()))
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
