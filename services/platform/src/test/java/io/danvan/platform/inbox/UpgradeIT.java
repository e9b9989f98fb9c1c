package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.events.commitment.Accepted;
import io.danvan.events.common.Author;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.registry.OlderCodecs;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A service that is sent a type it does not know, and the same service after its upgrade. */
class UpgradeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String topic = TestKafka.newTopic(1);
  private final String database = TestPostgres.newDatabase();

  /** What makes the service one that was built before the type was. */
  @Configuration(proxyBeanMethods = false)
  static class Before {
    @Bean
    @Primary
    EventCodec older(JdbcClient jdbc, PlatformTransactionManager transactions) {
      return OlderCodecs.without("io.danvan.events.commitment.Accepted", jdbc, transactions);
    }
  }

  @Test
  void whatWasParkedForItsTypeFlowsByItselfAndInOrderAfterTheUpgrade() {
    ForeignStream waiting;
    ForeignStream flowing;
    try (ConfigurableApplicationContext older = start(WholeService.class, Before.class);
        KafkaProducer<byte[], byte[]> sender = sender()) {
      EventCodec newest = older.getBean("eventCodec", EventCodec.class);
      waiting = ForeignStream.aStream(topic, newest::encode);
      flowing = ForeignStream.aStream(topic, newest::encode);
      SeenEvents seen = older.getBean(SeenEvents.class);
      for (SentEvent event :
          List.of(
              waiting.next(),
              waiting.next(anAcceptance()),
              waiting.next(),
              waiting.next(anAcceptance()),
              flowing.next(),
              flowing.next())) {
        var _ = sender.send(event.toSend(0));
      }

      await().atMost(PATIENCE).until(() -> seen.versions(flowing.id()).size() == 2);
      assertThat(seen.versions(waiting.id())).containsExactly(1L);
    }

    try (ConfigurableApplicationContext upgraded = start(WholeService.class)) {
      SeenEvents seen = upgraded.getBean(SeenEvents.class);

      await().atMost(PATIENCE).until(() -> seen.versions(waiting.id()).size() == 4);
      assertThat(seen.versions(waiting.id())).containsExactly(1L, 2L, 3L, 4L);
      assertThat(upgraded.getBean(ParkedStreams.class).count()).isZero();
    }
  }

  private ConfigurableApplicationContext start(Class<?>... sources) {
    SpringApplication starting = new SpringApplication(sources);
    starting.setRegisterShutdownHook(false);
    return starting.run(
        "--spring.application.name=upgraded",
        "--server.port=0",
        "--danvan.relay.enabled=false",
        "--danvan.inbox.topics=" + topic,
        "--spring.datasource.url=" + database,
        "--spring.datasource.hikari.maximum-pool-size=6",
        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
        "--danvan.registry.url=" + TestRegistry.address(),
        "--danvan.identity.issuer=" + TestIssuer.get().address());
  }

  private static KafkaProducer<byte[], byte[]> sender() {
    return new KafkaProducer<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static SpecificRecord anAcceptance() {
    Author author = Author.newBuilder().setOrganisation(UUID.randomUUID()).build();
    return new Accepted(UUID.randomUUID(), author, 1L);
  }
}
