package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@TestPropertySource(
    properties = {
      "danvan.rate-limit.caller.burst=5",
      "danvan.rate-limit.caller.per-minute=1",
      "danvan.rate-limit.address.burst=5",
      "danvan.rate-limit.address.per-minute=1"
    })
class RateLimitHttpTest extends ServiceTest {
  @Autowired private MeterRegistry meters;

  @Test
  void countsForEachAccountOfEachOrganisation() {
    UUID organisation = UUID.randomUUID();
    RestTestClient one = bearer(TestIssuer.get().token(organisation, Role.COORDINATOR));
    RestTestClient another =
        bearer(
            TestIssuer.get()
                .signed(
                    TestIssuer.get()
                        .claims(organisation, Role.COORDINATOR)
                        .subject("another")
                        .build()));
    double before = limited("caller");

    for (int number = 0; number < 5; number++) {
      read(one).expectStatus().isOk();
    }

    refused(one, "vi", "Quá nhiều yêu cầu");
    refused(one, "en", "Too many requests");
    read(another).expectStatus().isOk();
    coordinator().get().uri("/api/records").exchange().expectStatus().isOk();
    assertThat(limited("caller")).isEqualTo(before + 2);
  }

  /** Who has no good token is counted by address, and takes nothing from those who have one. */
  @Test
  void countsStrangersByAddress() {
    for (int number = 0; number < 3; number++) {
      read(anyone());
      read(bearer("x"));
    }

    refused(anyone(), "vi", "Quá nhiều yêu cầu");
    refused(bearer("x"), "en", "Too many requests");
    anyone().get().uri("/v3/api-docs").exchange().expectStatus().isEqualTo(429);
    anyone().get().uri("/actuator/health").exchange().expectStatus().isOk();
    read(bearer(TestIssuer.get().token(UUID.randomUUID(), Role.VIEWER))).expectStatus().isOk();
    assertThat(limited("address")).isPositive();
  }

  private static RestTestClient.ResponseSpec read(RestTestClient client) {
    return client.get().uri("/api/records").exchange();
  }

  private static void refused(RestTestClient client, String language, String title) {
    client
        .get()
        .uri("/api/records")
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange()
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(seconds).matches("[1-9]\\d?"))
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("rate-limited")
        .jsonPath("$.title")
        .isEqualTo(title);
  }

  private double limited(String by) {
    return meters.get("danvan.rate.limited").tag("by", by).counter().count();
  }
}
