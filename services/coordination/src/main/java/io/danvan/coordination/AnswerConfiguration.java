package io.danvan.coordination;

import io.danvan.coordination.answer.AnswerActions;
import io.danvan.coordination.answer.AnswerDrafts;
import io.danvan.coordination.answer.Answers;
import io.danvan.coordination.answer.postgres.AnswerPostgresConfiguration;
import io.danvan.coordination.answer.web.AnswerWebConfiguration;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.decision.Situations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Answers to the people in a body's service. */
@Configuration(proxyBeanMethods = false)
@Import({AnswerPostgresConfiguration.class, AnswerWebConfiguration.class})
public class AnswerConfiguration {
  @Bean
  AnswerActions answerActions(
      AnswerDrafts drafts,
      Answers answers,
      Commitments commitments,
      Situations situations,
      Clock clock) {
    return new AnswerActions(drafts, answers, commitments, situations, clock);
  }
}
