package io.danvan.coordination.answer.web;

import io.danvan.coordination.answer.Checklist;
import io.danvan.coordination.common.web.openapi.RequestExamples;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The interface of answers to the people. */
@Configuration(proxyBeanMethods = false)
@Import({AnswerController.class, AnswerDraftController.class})
public class AnswerWebConfiguration {
  @Bean
  RequestExamples examplesOfAnswerDrafts() {
    return new RequestExamples(NewAnswerDraft.class, "answer", List.of("draft"));
  }

  @Bean
  RequestExamples examplesOfChecklists() {
    return new RequestExamples(Checklist.class, "answer", List.of("publish"));
  }
}
