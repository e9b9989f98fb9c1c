package io.danvan.platform.restore;

import io.danvan.platform.inbox.OwnEvents;
import io.danvan.platform.inbox.UngroupedConsumer;
import io.danvan.platform.journal.JournalComparison;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.JournalState;
import io.danvan.platform.relay.SentOffsets;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comparison of a service's journal with its own topics ({@code danvan.journal.topics}). */
@Configuration(proxyBeanMethods = false)
public class RestoreConfiguration {
  @Bean
  Restore restore(
      JdbcClient jdbc,
      JournalComparison comparison,
      JournalProperties journal,
      OwnEvents events,
      KafkaProperties kafka,
      MeterRegistry meters) {
    OwnTopics topics =
        new OwnTopics(
            journal.topics(), new SentOffsets(jdbc), events, () -> UngroupedConsumer.of(kafka));
    return new Restore(comparison, topics, new RestoreMetrics(meters));
  }

  /** Part of the readiness: whoever can choose sends commands elsewhere meanwhile. */
  @Bean
  HealthIndicator journalHealthIndicator(JournalState journal) {
    return () -> (journal.isBehind() ? Health.outOfService() : Health.up()).build();
  }
}
