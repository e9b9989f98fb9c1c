package io.danvan.coordination.shortfall.web;

import io.danvan.coordination.common.web.openapi.RequestExamples;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The interface of explanations. */
@Configuration(proxyBeanMethods = false)
@Import(ShortfallController.class)
public class ShortfallWebConfiguration {
  @Bean
  RequestExamples examplesOfExplanations() {
    return new RequestExamples(NewExplanation.class, "shortfall", List.of("explain"));
  }
}
