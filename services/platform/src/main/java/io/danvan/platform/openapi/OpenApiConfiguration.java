package io.danvan.platform.openapi;

import io.danvan.platform.security.Caller;
import io.danvan.platform.web.IfMatch;
import io.danvan.platform.web.PageRequest;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each service describes its API under {@code /v3/api-docs} and shows it under {@code /swagger-ui}.
 */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
  static final String PROBLEM = "#/components/schemas/Problem";

  private static final String BEARER = "bearer";
  private static final String DESCRIPTION =
      """
      Every request carries an access token of the installation's issuer. Every POST carries an
      Idempotency-Key. Problems are answered as application/problem+json (RFC 9457), in Vietnamese
      or, with Accept-Language: en, in English; programs branch on the member code.
      """;

  static {
    // They come from headers and parameters, which ConventionsInOpenApi describes.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, IfMatch.class, PageRequest.class);
  }

  @Bean
  OpenAPI openApi(@Value("${spring.application.name:danvan}") String service) {
    var bearer =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
    return new OpenAPI()
        .info(
            new Info()
                .title("Danvan: " + service)
                .version("v1")
                .description(DESCRIPTION)
                .license(new License().name("Apache-2.0")))
        .components(
            new Components().addSecuritySchemes(BEARER, bearer).addSchemas("Problem", problem()))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  GlobalOperationCustomizer conventionsInOpenApi() {
    return new ConventionsInOpenApi();
  }

  @Bean
  ModelConverter requiredInOpenApi() {
    return new RequiredInOpenApi();
  }

  private static Schema<?> problem() {
    Schema<?> problem =
        new ObjectSchema()
            .description("What happened and what to do (RFC 9457); further members give the facts")
            .addProperty("type", new StringSchema().example("/problems/unknown-field"))
            .addProperty("title", new StringSchema().example("Trường không tồn tại"))
            .addProperty("status", new IntegerSchema().example(400))
            .addProperty("detail", new StringSchema())
            .addProperty("action", new StringSchema().description("What the caller can do now"))
            .addProperty("code", new StringSchema().example("unknown-field"));
    problem.setRequired(List.of("type", "title", "status", "detail", "action", "code"));
    problem.setAdditionalProperties(true);
    return problem;
  }
}
