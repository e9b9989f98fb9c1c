package io.danvan.coordination.common.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to every operation the examples of what it takes. */
final class ExamplesInOpenApi implements GlobalOperationCustomizer {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final List<RequestExamples> all;
  private final ExampleTexts texts;
  private final JsonMapper json;

  ExamplesInOpenApi(List<RequestExamples> all, ExampleTexts texts, JsonMapper json) {
    this.all = List.copyOf(all);
    this.texts = texts;
    this.json = json;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    all.stream()
        .filter(examples -> takes(handler, examples.body()))
        .forEach(
            examples ->
                operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(content -> add(examples, content)));
    return operation;
  }

  private static boolean takes(HandlerMethod handler, Class<?> body) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getParameterType)
        .anyMatch(body::equals);
  }

  private void add(RequestExamples examples, MediaType content) {
    for (String name : examples.names()) {
      Map<String, Object> value = json.readValue(texts.of(examples.folder(), name), OBJECT);
      content.addExamples(name, new Example().value(value));
    }
  }
}
