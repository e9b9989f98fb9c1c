package io.danvan.platform.inbox;

import io.danvan.platform.event.Projection;
import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** The inbox of a service; it reads the topics named by {@code danvan.inbox.topics}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(InboxProperties.class)
@Import({ParkedController.class, DeadLetterController.class})
public class InboxConfiguration {
  @Bean
  InboxTables inboxTables(JdbcClient jdbc, JournalProperties journal) {
    return new InboxTables(jdbc, journal);
  }

  @Bean
  LetterList letterList(JdbcClient jdbc) {
    return new LetterList(jdbc);
  }

  @Bean
  ParkedStreams parkedStreams(JdbcClient jdbc) {
    return new ParkedStreams(jdbc);
  }

  @Bean
  InboxMetrics inboxMetrics(MeterRegistry meters, ParkedStreams parked) {
    return new InboxMetrics(meters, parked);
  }

  @Bean
  Inbox inbox(
      StreamGate gate,
      InboxTables tables,
      JournalProperties journal,
      EventCodec codec,
      ObjectProvider<OwnershipCheck> ownership,
      ObjectProvider<Projection> projections,
      PlatformTransactionManager transactions,
      Clock clock) {
    Admissions admissions =
        new Admissions(
            gate,
            tables,
            journal,
            new ArrivalReader(codec),
            ownership.getIfAvailable(() -> events -> Set.of()),
            SingletonSupplier.of(() -> projections.orderedStream().toList()),
            clock);
    return new Inbox(admissions, transactions);
  }

  @Bean
  Releases releases(Inbox inbox, InboxTables tables, EventCodec codec, InboxMetrics metrics) {
    return new Releases(inbox, tables.parked(), codec, metrics);
  }

  @Bean
  OwnEvents ownEvents(Inbox inbox, InboxMetrics metrics) {
    return new OwnEvents(inbox, metrics);
  }

  @Bean
  Retries inboxRetries(InboxProperties properties, InboxMetrics metrics) {
    return new Retries(properties.retry(), metrics);
  }

  @Bean
  InboxListener inboxListener(
      Inbox inbox, InboxTables tables, InboxMetrics metrics, Tracing tracing, Retries retries) {
    return new InboxListener(inbox, tables.positions(), metrics, new BatchTraces(tracing), retries);
  }

  @Bean
  InboxReach inboxReach(
      InboxProperties properties, InboxTables tables, KafkaProperties kafka, Clock clock) {
    return new InboxReach(
        properties.topics(), tables.positions(), () -> UngroupedConsumer.of(kafka), clock);
  }

  /** All instances of a service are one consumer group, which bears the service's name. */
  @Bean
  InboxContainer inboxContainer(
      @Value("${spring.application.name:danvan}") String service,
      KafkaProperties kafka,
      InboxProperties properties,
      InboxListener listener,
      Retries retries) {
    return new InboxContainer(service, kafka, properties, listener, retries);
  }
}
