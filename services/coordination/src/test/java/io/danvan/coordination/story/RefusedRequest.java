package io.danvan.coordination.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A row of a table of refusals: a request that breaks one rule.
 *
 * @param what the rule, for people
 * @param refusal the answer's status and stable code
 */
record RefusedRequest(String what, String refusal, HttpRequest.Builder request) {
  private static final List<String> TEXTS = List.of("title", "detail", "action");

  /**
   * It is refused like this in the caller's language, Vietnamese if none is named; nothing is done.
   */
  void isRefusedAndDoesNothing() {
    long written = Bodies.written();

    Reply vietnamese = Office.send(request);
    Reply english = Office.send(request.setHeader("Accept-Language", "en"));

    assertThat(vietnamese.refusal()).as("%s", vietnamese.body()).isEqualTo(refusal);
    assertThat(english.refusal()).isEqualTo(refusal);
    assertIsProblemIn("vi", vietnamese);
    assertIsProblemIn("en", english);
    for (String text : TEXTS) {
      assertThat(english.body().path(text)).isNotEqualTo(vietnamese.body().path(text));
    }
    assertThat(Bodies.written()).isEqualTo(written);
  }

  private static void assertIsProblemIn(String language, Reply reply) {
    JsonNode problem = reply.body();
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.header("Content-Language")).isEqualTo(language);
    assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
    assertThat(problem.path("type").asString())
        .isEqualTo("/problems/" + problem.path("code").asString());
    for (String text : TEXTS) {
      assertThat(problem.path(text).asString()).isNotBlank().doesNotContain("{");
    }
  }

  @Override
  public String toString() {
    return what;
  }
}
