package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.commitment.CommitmentObserver;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commitments in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class CommitmentPostgresConfiguration {
  @Bean
  CommitmentHistory commitmentHistory(JdbcClient jdbc, EventCodec codec) {
    return new CommitmentHistory(jdbc, codec);
  }

  @Bean
  CommitmentTable commitmentTable(JdbcClient jdbc) {
    return new CommitmentTable(jdbc);
  }

  @Bean
  Commitments commitments(
      Journal journal,
      CommitmentAppends appends,
      CommitmentHistory history,
      CommitmentTable table) {
    return new PostgresCommitments(journal, appends, history, table);
  }

  @Bean
  @Order(1)
  CommitmentProjection commitmentProjection(
      CommitmentHistory history, CommitmentTable table, List<CommitmentObserver> observers) {
    return new CommitmentProjection(history, table, observers);
  }
}
