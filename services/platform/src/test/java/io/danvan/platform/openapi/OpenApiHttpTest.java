package io.danvan.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.web.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiHttpTest extends ServiceTest {
  @Test
  void describesWhatTheConventionsAdd() {
    JsonNode api = description();
    JsonNode write = api.at("/paths/~1api~1records/post");
    JsonNode act = api.at("/paths/~1api~1records~1{id}~1actions/post");
    JsonNode list = api.at("/paths/~1api~1records/get");

    assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
    assertThat(write.path("parameters").findValuesAsString("name"))
        .containsExactly("Idempotency-Key");
    assertThat(act.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
    assertThat(list.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("from", "cursor", "limit");
    assertThat(write.at("/responses/401/content/application~1problem+json/schema/$ref").asString())
        .isEqualTo("#/components/schemas/Problem");
    assertThat(act.path("responses").has("428")).isTrue();
    assertThat(api.path("paths").has("/error")).isFalse();
  }

  @Test
  void saysWhichFieldsAreRequired() {
    JsonNode body = description().at("/components/schemas/NewRecord");

    assertThat(body.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("title", "count", "kind", "parts");
  }

  @Test
  void showsItselfToPeople() {
    anyone().get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
  }

  private JsonNode description() {
    return new JsonMapper()
        .readTree(
            anyone()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
  }
}
