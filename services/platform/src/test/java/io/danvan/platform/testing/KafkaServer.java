package io.danvan.platform.testing;

import org.springframework.boot.SpringApplication;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** Starts a Kafka broker: embedded or in a container. It creates no topic that nobody asked for. */
final class KafkaServer {
  private KafkaServer() {}

  /** Starts one, which lives until the JVM ends, and returns its address. */
  static String start() {
    return DockerEngine.isUsed() ? startContainer() : startEmbedded();
  }

  private static String startEmbedded() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    stopAtTheEnd(broker::destroy);
    return broker.getBrokersAsString();
  }

  private static String startContainer() {
    KafkaContainer broker =
        new KafkaContainer(DockerEngine.image("kafka-image", "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    broker.start();
    stopAtTheEnd(broker::stop);
    return broker.getBootstrapServers();
  }

  /** After the contexts, which would wait for it. */
  private static void stopAtTheEnd(Runnable stop) {
    SpringApplication.getShutdownHandlers().add(stop);
  }
}
