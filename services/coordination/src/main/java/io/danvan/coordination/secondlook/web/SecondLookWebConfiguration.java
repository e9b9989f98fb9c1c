package io.danvan.coordination.secondlook.web;

import io.danvan.coordination.common.web.openapi.RequestExamples;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The interface of second looks. */
@Configuration(proxyBeanMethods = false)
@Import(SecondLookController.class)
public class SecondLookWebConfiguration {
  @Bean
  RequestExamples examplesOfSecondLooks() {
    return new RequestExamples(NewSecondLook.class, "second-look", List.of("ask"));
  }

  @Bean
  RequestExamples examplesOfDecisions() {
    return new RequestExamples(SecondLookDecision.class, "second-look", List.of("allow", "reject"));
  }
}
