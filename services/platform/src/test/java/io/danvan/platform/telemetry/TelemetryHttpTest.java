package io.danvan.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;

class TelemetryHttpTest extends ServiceTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String HEADER = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Autowired private Tracing tracing;

  @Test
  void continuesTheTraceThatARequestBelongsTo() {
    coordinator()
        .get()
        .uri("/api/trace")
        .header("traceparent", HEADER)
        .exchange()
        .expectBody(String.class)
        .value(
            traceparent ->
                assertThat(traceparent)
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .isNotEqualTo(HEADER));
  }

  @Test
  void beginsATraceForARequestWithoutOne() {
    coordinator()
        .get()
        .uri("/api/trace")
        .exchange()
        .expectBody(String.class)
        .value(
            traceparent -> assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
  }

  @Test
  void continuesTheTraceThatAMessageCameWith() {
    assertThat(seenWithin(HEADER)).startsWith("00-" + TRACE + "-").isNotEqualTo(HEADER);
    assertThat(seenWithin(null)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(seenWithin("nonsense")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(tracing.currentTraceparent()).isNull();
  }

  private @Nullable String seenWithin(@Nullable String traceparent) {
    var seen = new AtomicReference<@Nullable String>();
    tracing.within(traceparent, "test", () -> seen.set(tracing.currentTraceparent()));
    return seen.get();
  }

  @Test
  void measuresCommandsByTheirOutcome() {
    coordinator()
        .post()
        .uri("/api/records")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"title\": \"measured\", \"count\": 1, \"kind\": \"PLAIN\", \"parts\": []}")
        .exchange()
        .expectStatus()
        .isCreated();

    assertThat(metrics())
        .contains(
            "danvan_command_seconds_count{outcome=\"accepted\",service=\"test\",uri=\"/api/records\"}")
        .contains("danvan_command_seconds_bucket{outcome=\"accepted\"")
        .contains("http_server_requests_seconds");
  }

  private String metrics() {
    byte[] text =
        bearer(TestIssuer.get().token(UUID.randomUUID(), Role.OPERATOR))
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  void saysToEverybodyWhetherItLivesAndIsReadyAndNoMore() {
    for (String group : new String[] {"liveness", "readiness"}) {
      anyone()
          .get()
          .uri("/actuator/health/" + group)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .json("{\"status\": \"UP\"}", JsonCompareMode.STRICT);
    }
  }
}
