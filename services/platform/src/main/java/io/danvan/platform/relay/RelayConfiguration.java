package io.danvan.platform.relay;

import io.danvan.platform.time.RealTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The relay of a service; needs the journal's tables, the right to replicate, and Kafka. Set {@code
 * danvan.relay.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
@ConditionalOnBooleanProperty(name = "danvan.relay.enabled", matchIfMissing = true)
public class RelayConfiguration {
  @Bean
  RelayMetrics relayMetrics(MeterRegistry meters, Clock clock) {
    return new RelayMetrics(meters, clock);
  }

  @Bean
  RelayDatabase relayDatabase(
      JdbcConnectionDetails connection,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      RelayProperties properties) {
    return RelayDatabase.of(connection, jdbc, transactions, properties);
  }

  @Bean
  RedactionRepeats redactionRepeats(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      RelayProperties properties,
      RealTime time) {
    return new RedactionRepeats(
        jdbc, new TransactionTemplate(transactions), properties, time.clock());
  }

  @Bean
  SlotMetrics slotMetrics(RelayDatabase database) {
    return new SlotMetrics(database.slot());
  }

  @Bean
  Relay relay(
      RelayDatabase database,
      ProducerFactory<?, ?> kafka,
      RelayMetrics metrics,
      RelayProperties properties) {
    Map<String, Object> connection = kafka.getConfigurationProperties();
    Leader leader =
        new Leader(
            database, () -> RelayProducer.create(connection, properties), metrics, properties);
    return new Relay(leader, metrics, properties);
  }
}
