package io.danvan.coordination.common.web.openapi;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Percent;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.web.ValuesInJson;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.time.VietNam;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The description of a body's interface. */
@Configuration(proxyBeanMethods = false)
public class DescriptionConfiguration {
  static {
    // Values stand in JSON as what they hold, actions as their codes.
    SpringDocUtils schemas = SpringDocUtils.getConfig();
    ValuesInJson.IDS.forEach(id -> schemas.replaceWithSchema(id, new UUIDSchema()));
    schemas.replaceWithSchema(
        FreeText.class, new StringSchema().maxLength(Screening.MAXIMUM_LENGTH));
    schemas.replaceWithSchema(
        Percent.class,
        new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(100)));
    schemas.replaceWithSchema(LocalTime.class, new StringSchema().format("time").example("08:30"));
    StringSchema actions = new StringSchema();
    Stream.of(Action.values()).map(Action::code).forEach(actions::addEnumItem);
    schemas.replaceWithSchema(Action.class, actions);
  }

  @Bean
  GlobalOpenApiCustomizer ordersInOpenApi(List<OrderTypes> families) {
    return new OrdersInOpenApi(families);
  }

  @Bean
  GlobalOperationCustomizer examplesInOpenApi(
      List<RequestExamples> examples, CoordinationSettings settings, Clock clock, JsonMapper json) {
    int nextYear = VietNam.today(clock).getYear() + 1;
    return new ExamplesInOpenApi(examples, new ExampleTexts(settings.body(), nextYear), json);
  }
}
