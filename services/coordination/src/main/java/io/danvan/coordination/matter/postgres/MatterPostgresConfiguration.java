package io.danvan.coordination.matter.postgres;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.common.postgres.RecordProjection;
import io.danvan.coordination.matter.Matters;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was raised at meetings, in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class MatterPostgresConfiguration {
  private static final String BELOW_THE_MEETING = "/matters";

  @Bean
  MatterHistory matterHistory(JdbcClient jdbc, EventCodec codec) {
    return new MatterHistory(jdbc, codec);
  }

  @Bean
  Matters matters(Journal journal, CoordinationSettings settings, MatterHistory history) {
    return new PostgresMatters(
        journal,
        new RecordAppends(BodyTopics.owner(settings.body()), Family.MEETINGS, BELOW_THE_MEETING),
        history);
  }

  @Bean
  @Order(4)
  RecordProjection matterProjection(MatterHistory history) {
    return new RecordProjection(history);
  }
}
