package io.danvan.platform.command;

import io.danvan.platform.journal.JournalState;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts commands in front of Spring's own way to call controllers. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
public class CommandConfiguration {
  @Bean
  CommandHandlerAdapter commandHandlerAdapter(
      @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter controllers,
      PlatformTransactionManager transactions,
      Answers answers,
      ObjectProvider<JournalState> journal,
      MeterRegistry meters,
      CommandSettings settings) {
    return new CommandHandlerAdapter(
        controllers,
        transactions,
        answers,
        journal.getIfAvailable(() -> () -> false),
        new CommandTimes(meters),
        settings);
  }

  @Bean
  AnswerProjection answerProjection(Answers answers) {
    return new AnswerProjection(answers);
  }

  @Bean
  AnswerRetention answerRetention(Answers answers, CommandSettings settings) {
    return new AnswerRetention(answers, settings.answersKept());
  }
}
