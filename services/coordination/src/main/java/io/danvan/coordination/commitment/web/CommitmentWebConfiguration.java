package io.danvan.coordination.commitment.web;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.CommitmentReading;
import io.danvan.coordination.common.web.openapi.OrderTypes;
import io.danvan.coordination.common.web.openapi.RequestExamples;
import io.danvan.coordination.directory.Directory;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

/** The interface of commitments. */
@Configuration(proxyBeanMethods = false)
@Import(CommitmentController.class)
public class CommitmentWebConfiguration {
  @Bean
  CommitmentViews commitmentViews(Directory directory, Clock clock, CoordinationSettings settings) {
    return new CommitmentViews(directory, clock, settings.dueSoonDays());
  }

  @Bean
  RequestExamples examplesOfCommitmentOrders() {
    return new RequestExamples(
        CommitmentOrder.class,
        "commitment",
        Arrays.stream(Action.values())
            .map(Action::code)
            .filter(CommitmentOrder.TYPES::containsKey)
            .toList());
  }

  @Bean
  OrderTypes commitmentOrders() {
    return new OrderTypes(CommitmentOrder.class, CommitmentOrder.TYPES);
  }

  @Bean
  JacksonModule commitmentsInJson() {
    return new CommitmentsInJson();
  }

  /**
   * Parameters name constants as people write them: {@code side=asked}, {@code phase=in-progress}.
   */
  @Bean
  WebMvcConfigurer lenientConstants() {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.configure(registry);
      }
    };
  }

  @Bean
  CommitmentLists commitmentLists(CommitmentReading reading, CommitmentViews views) {
    return new CommitmentLists(reading, views);
  }
}
