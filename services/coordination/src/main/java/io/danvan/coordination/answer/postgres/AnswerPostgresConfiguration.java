package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.answer.AnswerDrafts;
import io.danvan.coordination.answer.Answers;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.common.postgres.RecordProjection;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class AnswerPostgresConfiguration {
  @Bean
  AnswerHistory answerHistory(JdbcClient jdbc, EventCodec codec) {
    return new AnswerHistory(jdbc, codec);
  }

  @Bean
  Answers publishedAnswers(Journal journal, CoordinationSettings settings, AnswerHistory history) {
    return new PostgresAnswers(
        journal, new RecordAppends(BodyTopics.owner(settings.body()), Family.ANSWERS), history);
  }

  @Bean
  @Order(5)
  RecordProjection publishedAnswersProjection(AnswerHistory history) {
    return new RecordProjection(history);
  }

  @Bean
  AnswerDrafts answerDrafts(JdbcClient jdbc) {
    return new PostgresAnswerDrafts(jdbc);
  }

  @Bean
  ForgottenDrafts forgottenDrafts(AnswerDrafts drafts, Clock clock) {
    return new ForgottenDrafts(drafts, clock);
  }
}
