package io.danvan.platform.journal;

import io.danvan.platform.event.Projection;
import io.danvan.platform.registry.EventCodec;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** The journal of a service; needs the platform's tables, the codec and a clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalProperties.class)
public class JournalConfiguration {
  @Bean
  StreamGate streamGate(JdbcClient jdbc) {
    return new StreamGate(jdbc);
  }

  @Bean
  OwnStreams ownStreams(StreamGate gate, JournalProperties journal) {
    return new OwnStreams(gate, journal);
  }

  @Bean
  JournalComparison journalComparison(JdbcClient jdbc) {
    return new JournalComparison(jdbc);
  }

  @Bean
  Journal journal(
      JdbcClient jdbc,
      EventCodec codec,
      ObjectProvider<Projection> projections,
      ObjectProvider<TraceParent> trace,
      Clock clock) {
    return new Journal(
        jdbc,
        codec,
        SingletonSupplier.of(() -> projections.orderedStream().toList()),
        trace.getIfAvailable(() -> () -> null),
        clock);
  }
}
