package io.danvan.coordination.shortfall.postgres;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.common.postgres.RecordProjection;
import io.danvan.coordination.shortfall.Shortfalls;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class ShortfallPostgresConfiguration {
  @Bean
  ShortfallHistory shortfallHistory(JdbcClient jdbc, EventCodec codec) {
    return new ShortfallHistory(jdbc, codec);
  }

  @Bean
  Shortfalls shortfalls(Journal journal, CoordinationSettings settings, ShortfallHistory history) {
    return new PostgresShortfalls(
        journal, new RecordAppends(BodyTopics.owner(settings.body()), Family.MEETINGS), history);
  }

  @Bean
  @Order(5)
  RecordProjection shortfallProjection(ShortfallHistory history) {
    return new RecordProjection(history);
  }
}
