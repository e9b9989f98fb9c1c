package io.danvan.coordination.redaction;

import io.danvan.coordination.common.web.openapi.RequestExamples;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.redaction.postgres.PostgresRedactions;
import io.danvan.coordination.redaction.web.NewRedaction;
import io.danvan.coordination.redaction.web.RedactionController;
import io.danvan.platform.journal.Journal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders to redact, in a body's service. */
@Configuration(proxyBeanMethods = false)
@Import(RedactionController.class)
public class RedactionConfiguration {
  @Bean
  RedactionActions redactionActions(
      Journal journal, JdbcClient jdbc, Situations situations, Clock clock) {
    return new RedactionActions(new PostgresRedactions(journal, jdbc), situations, clock);
  }

  @Bean
  RequestExamples examplesOfRedactions() {
    return new RequestExamples(NewRedaction.class, "redaction", List.of("order"));
  }
}
