package io.danvan.platform.openapi;

import io.danvan.platform.security.OpenToAll;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.danvan.platform.web.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to every operation the headers, parameters and problems that the conventions bring. */
final class ConventionsInOpenApi implements GlobalOperationCustomizer {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "400", "The request cannot be understood",
          "401", "No access token, or one that is not accepted",
          "403", "Not allowed",
          "429", "Too many requests; Retry-After says when to go on",
          "500", "A failure of the system");

  private static final Map<String, String> ON_COMMANDS =
      Map.of(
          "409", "Changed by somebody else at the same time; send it again",
          "422", "Refused by a rule, or the key was used for another request");

  private static final Map<String, String> ON_CHANGES =
      Map.of(
          "404", "Not found",
          "412", "The record has changed since the version in If-Match",
          "428", "If-Match is missing");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Map<String, String> problems = new TreeMap<>(ALWAYS);
    boolean open = handler.getBeanType().isAnnotationPresent(OpenToAll.class);
    if (open) {
      operation.setSecurity(List.of());
    }
    if (isPost(handler) && !open) {
      operation.addParametersItem(
          // No example: whoever pasted it twice would be refused.
          header(
              DanvanHeaders.IDEMPOTENCY_KEY,
              "Makes a repeated request take effect once; any new text, for example a UUID"));
      problems.putAll(ON_COMMANDS);
    }
    Optional<MethodParameter> seen = find(handler, IfMatch.class);
    if (seen.isPresent()) {
      operation.addParametersItem(
          header(HttpHeaders.IF_MATCH, "The ETag of the record as you saw it")
              .example(example(seen.get())));
      problems.putAll(ON_CHANGES);
    }
    if (find(handler, PageRequest.class).isPresent()) {
      operation.addParametersItem(
          query("cursor", "From the page before; its next has it", new StringSchema()));
      operation.addParametersItem(query("limit", "How many items at most", limit()));
    }
    problems.forEach((status, text) -> addProblem(operation, status, text));
    return operation;
  }

  private static boolean isPost(HandlerMethod handler) {
    RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
    return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
  }

  private static Optional<MethodParameter> find(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.getParameterType().equals(type))
        .findFirst();
  }

  /** Only the controller knows what its records' versions look like. */
  private static @Nullable String example(MethodParameter parameter) {
    var described = parameter.getParameterAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
    return described == null ? null : described.example();
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .required(true)
        .description(description)
        .schema(new StringSchema());
  }

  private static Parameter query(String name, String description, Schema<?> schema) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }

  private static Schema<?> limit() {
    Schema<?> limit = new IntegerSchema();
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(PageRequest.MAXIMUM_LIMIT));
    limit.setDefault(PageRequest.DEFAULT_LIMIT);
    return limit;
  }

  /** What the controller says of a status itself stands. */
  private static void addProblem(Operation operation, String status, String description) {
    if (!operation.getResponses().containsKey(status)) {
      MediaType problem = new MediaType().schema(new Schema<>().$ref(OpenApiConfiguration.PROBLEM));
      operation
          .getResponses()
          .addApiResponse(
              status,
              new ApiResponse()
                  .description(description)
                  .content(new Content().addMediaType("application/problem+json", problem)));
    }
  }
}
