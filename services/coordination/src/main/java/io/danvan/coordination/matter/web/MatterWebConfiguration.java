package io.danvan.coordination.matter.web;

import io.danvan.coordination.common.web.OrderDeserializer;
import io.danvan.coordination.common.web.openapi.OrderTypes;
import io.danvan.coordination.common.web.openapi.RequestExamples;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.AnswerRules;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** The interface of what people raise at meetings. */
@Configuration(proxyBeanMethods = false)
@Import(MatterController.class)
public class MatterWebConfiguration {
  @Bean
  MatterViews matterViews(Directory directory, Supplier<AnswerRules> answerRules, Clock clock) {
    return new MatterViews(directory, answerRules, clock);
  }

  @Bean
  RequestExamples examplesOfNewMatters() {
    return new RequestExamples(NewMatters.class, "matter", List.of("raise", "raise-by-agency"));
  }

  @Bean
  RequestExamples examplesOfMatterOrders() {
    return new RequestExamples(MatterOrder.class, "matter", List.of("answer", "link", "take-back"));
  }

  @Bean
  OrderTypes matterOrders() {
    return new OrderTypes(MatterOrder.class, MatterOrder.TYPES);
  }

  @Bean
  JacksonModule mattersInJson() {
    return new SimpleModule("danvan-matters")
        .addDeserializer(
            MatterOrder.class, new OrderDeserializer<>(MatterOrder.TYPES, MatterOrder::new));
  }
}
