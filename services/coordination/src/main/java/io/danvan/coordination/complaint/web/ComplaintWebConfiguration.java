package io.danvan.coordination.complaint.web;

import io.danvan.coordination.common.web.openapi.RequestExamples;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The interface of the numbers of complaints. */
@Configuration(proxyBeanMethods = false)
@Import(ComplaintCountController.class)
public class ComplaintWebConfiguration {
  @Bean
  RequestExamples examplesOfComplaintCounts() {
    return new RequestExamples(CountedYear.class, "complaint", List.of("count"));
  }
}
