package io.danvan.coordination.task.postgres;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.task.Tasks;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class TaskPostgresConfiguration {
  @Bean
  TaskHistory taskHistory(JdbcClient jdbc, EventCodec codec) {
    return new TaskHistory(jdbc, codec);
  }

  @Bean
  TaskTable taskTable(JdbcClient jdbc) {
    return new TaskTable(jdbc);
  }

  @Bean
  Tasks tasks(
      Journal journal,
      CoordinationSettings settings,
      CommitmentAppends commitmentAppends,
      TaskHistory history,
      CommitmentHistory commitments,
      TaskTable table) {
    return new PostgresTasks(
        journal,
        new RecordAppends(BodyTopics.owner(settings.body()), Family.TASKS),
        commitmentAppends,
        history,
        commitments,
        table);
  }

  @Bean
  @Order(2)
  TaskProjection taskProjection(TaskHistory history, TaskTable table) {
    return new TaskProjection(history, table);
  }
}
