package io.danvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsHttpTest extends ServiceTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RECORDS = "/api/records";
  private static final String GOOD =
      """
      {"title": "Đường Khe Rạn", "count": 1, "kind": "PLAIN", "parts": []}\
      """;

  /** A request that must be refused, and as what. */
  record Wrong(String code, int status, HttpMethod method, String address, String body) {
    static Wrong post(String code, int status, String body) {
      return new Wrong(code, status, HttpMethod.POST, RECORDS, body);
    }

    static Wrong get(String code, int status, String address) {
      return new Wrong(code, status, HttpMethod.GET, address, "");
    }

    @Override
    public String toString() {
      return code
          + " "
          + method
          + " "
          + address
          + " "
          + body.substring(0, Math.min(80, body.length()));
    }
  }

  static Stream<Wrong> wrongRequests() {
    return Stream.of(
        Wrong.post("body-missing", 400, ""),
        Wrong.post("malformed-json", 400, "{\"title\": "),
        Wrong.post("malformed-json", 400, GOOD + "}"),
        Wrong.post("malformed-json", 400, "{\"count\": 1, \"count\": 2}"),
        Wrong.post("json-too-large", 400, GOOD.replace("Khe", "x".repeat(20_001))),
        Wrong.post("unknown-field", 400, GOOD.replace("\"count\"", "\"extra\": 1, \"count\"")),
        Wrong.post("missing-field", 400, GOOD.replace("\"count\": 1, ", "")),
        Wrong.post("missing-field", 400, GOOD.replace("\"count\": 1", "\"count\": null")),
        Wrong.post("missing-field", 400, GOOD.replace("\"Đường Khe Rạn\"", "null")),
        Wrong.post("missing-field", 400, GOOD.replace("[]", "[{}]")),
        Wrong.post("missing-field", 400, GOOD.replace("[]", "[null]")),
        Wrong.post("invalid-field", 400, GOOD.replace("1", "\"1\"")),
        Wrong.post("invalid-field", 400, GOOD.replace("1", "1.5")),
        Wrong.post("invalid-field", 400, GOOD.replace("\"Đường Khe Rạn\"", "5")),
        Wrong.post("invalid-field", 400, GOOD.replace("\"PLAIN\"", "\"OTHER\"")),
        Wrong.post("invalid-field", 400, GOOD.replace("\"PLAIN\"", "0")),
        Wrong.post("invalid-field", 400, GOOD.replace("[]", "[{\"organisation\": \"x\"}]")),
        Wrong.post("stale-version", 412, GOOD.replace("Đường Khe Rạn", "refused")),
        Wrong.post("invalid-field", 400, dated("\"31/12/2025\"")),
        Wrong.post("invalid-field", 400, dated("\"2025-02-30\"")),
        Wrong.post("invalid-field", 400, dated("\"0000-01-01\"")),
        Wrong.post("invalid-field", 400, dated("\"+10000-01-01\"")),
        Wrong.post("invalid-field", 400, dated("\"\"")),
        Wrong.post("invalid-field", 400, dated("20251231")),
        Wrong.post("invalid-field", 400, dated("[2025, 12, 31]")),
        Wrong.get("missing-parameter", 400, "/api/required"),
        Wrong.get("invalid-parameter", 400, "/api/required?day=31/12/2025"),
        Wrong.get("invalid-parameter", 400, "/api/required?day=%2B10000-01-01"),
        Wrong.get("invalid-parameter", 400, "/api/required?day=0000-01-01"),
        Wrong.get("invalid-parameter", 400, "/api/records/not-a-uuid"),
        Wrong.get("invalid-parameter", 400, "/api/records?limit=201"),
        Wrong.get("invalid-parameter", 400, "/api/records?limit=many"),
        Wrong.get("invalid-parameter", 400, "/api/records?cursor=*"),
        Wrong.get("invalid-parameter", 400, "/api/records?cursor=AA"),
        Wrong.get("bad-request", 400, "/api/required?day=%00"),
        Wrong.get("not-found", 404, "/api/nothing"),
        Wrong.get("concurrent-change", 409, "/api/failures/overtaken"),
        Wrong.get("unavailable", 503, "/api/failures/database"),
        Wrong.get("unexpected", 500, "/api/failures/bug"),
        new Wrong("method-not-allowed", 405, HttpMethod.PUT, RECORDS, GOOD));
  }

  private static String dated(String due) {
    return GOOD.replace("\"count\"", "\"due\": %s, \"count\"".formatted(due));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void isExplainedInVietnameseByDefault(Wrong wrong) {
    EntityExchangeResult<byte[]> result = send(wrong, "vi-VN,vi;q=0.9");

    assertThat(result.getStatus().value()).isEqualTo(wrong.status());
    assertThat(result.getResponseHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("vi");
    assertIsProblem(result, wrong);
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void isExplainedInEnglishOnRequest(Wrong wrong) {
    EntityExchangeResult<byte[]> result = send(wrong, "en-GB");

    assertThat(result.getStatus().value()).isEqualTo(wrong.status());
    assertThat(result.getResponseHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
    assertIsProblem(result, wrong);
    // Nothing of the failure's own message reaches the client.
    assertThat(problem(result).toString()).doesNotContain("secret").isASCII();
  }

  private static void assertIsProblem(EntityExchangeResult<byte[]> result, Wrong wrong) {
    assertThat(result.getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode problem = problem(result);
    assertThat(problem.path("code").asString()).isEqualTo(wrong.code());
    assertThat(problem.path("type").asString()).isEqualTo("/problems/" + wrong.code());
    assertThat(problem.path("status").asInt()).isEqualTo(wrong.status());
    for (String text : new String[] {"title", "detail", "action"}) {
      assertThat(problem.path(text).asString())
          .isNotBlank()
          .isNotEqualTo(wrong.code())
          .doesNotContain("{");
    }
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThat(field(GOOD.replace("\"count\"", "\"extra\": 1, \"count\""))).isEqualTo("extra");
    assertThat(
            field(
                GOOD.replace(
                    "[]", "[{\"organisation\": \"%s\", \"x\": 1}]".formatted(ORGANISATION))))
        .isEqualTo("parts[0].x");
    assertThat(field(GOOD.replace("\"count\": 1, ", ""))).isEqualTo("count");
    assertThat(field(GOOD.replace("[]", "[{}, {}]"))).isEqualTo("parts[0].organisation");
    assertThat(field(GOOD.replace("[]", "[{\"organisation\": \"x\"}]")))
        .isEqualTo("parts[0].organisation");
    assertThat(field(GOOD.replace("\"PLAIN\"", "\"OTHER\""))).isEqualTo("kind");
  }

  private String field(String body) {
    return problem(send(Wrong.post("", 400, body), "vi")).path("field").asString();
  }

  @Test
  void namesThePlaceWhereTheJsonBreaks() {
    JsonNode problem = problem(send(Wrong.post("", 400, "{\n  \"title\": }"), "en"));

    assertThat(problem.path("line").asInt()).isEqualTo(2);
    assertThat(problem.path("detail").asString()).contains("line 2");
  }

  @Test
  void refusesAFormatThatItDoesNotRead() {
    coordinator()
        .post()
        .uri(RECORDS)
        .header(DanvanHeaders.IDEMPOTENCY_KEY, "k")
        .contentType(MediaType.TEXT_PLAIN)
        .body("x")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("unsupported-media-type")
        .jsonPath("$.supported[0]")
        .isEqualTo("application/json");
  }

  @Test
  void knowsAnUnknownAddressWhateverTheRequestSaysOfItself() {
    coordinator()
        .get()
        .uri("/api/nothing")
        .header("Content-Type", "text/*")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-found");
  }

  @Test
  void refusesAFormatThatItDoesNotWrite() {
    coordinator()
        .get()
        .uri(RECORDS)
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(406)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-acceptable");
  }

  @Test
  void answersAnAddressThatTheFirewallRejects() {
    coordinator()
        .get()
        .uri(URI.create(address() + "/api/records;x=1"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("bad-request");
  }

  @Test
  void doesNotReadABodyWithoutEnd() {
    String huge = "{\"title\": \"" + "x".repeat(1_100_000) + "\"}";

    assertThat(send(Wrong.post("", 413, huge), "vi").getStatus().value()).isEqualTo(413);
  }

  @Test
  void asksForTheVersionBeforeAChange() {
    assertThat(act(null)).isEqualTo(428);
    assertThat(act("*")).isEqualTo(400);
    assertThat(act("W/\"1.0\"")).isEqualTo(400);
    assertThat(act("\"1.0\", \"1.1\"")).isEqualTo(400);
    assertThat(act("\"1.0\"")).isEqualTo(200);
  }

  private int act(@Nullable String version) {
    return coordinator()
        .post()
        .uri(RECORDS + "/" + UUID.randomUUID() + "/actions")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .headers(
            headers -> {
              if (version != null) {
                headers.set(HttpHeaders.IF_MATCH, version);
              }
            })
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private EntityExchangeResult<byte[]> send(Wrong wrong, String languages) {
    return coordinator()
        .method(wrong.method())
        .uri(URI.create(address() + wrong.address()))
        .header(HttpHeaders.ACCEPT_LANGUAGE, languages)
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(wrong.body())
        .exchange()
        .expectBody()
        .returnResult();
  }

  private static JsonNode problem(EntityExchangeResult<byte[]> result) {
    return JSON.readTree(result.getResponseBodyContent());
  }
}
