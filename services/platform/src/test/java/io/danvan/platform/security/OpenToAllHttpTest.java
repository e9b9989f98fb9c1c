package io.danvan.platform.security;

import io.danvan.platform.web.ServiceTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What strangers may send to whoever answers them: little, and not too often. */
@TestMethodOrder(OrderAnnotation.class)
@TestPropertySource(
    properties = {
      "danvan.rate-limit.strangers.burst=10",
      "danvan.rate-limit.strangers.per-minute=1"
    })
class OpenToAllHttpTest extends ServiceTest {
  @ParameterizedTest
  @Order(1)
  @CsvSource({"1000,200", "1024,413", "70000,413"})
  void takesNoMoreThanASecret(int length, int status) {
    send("/api/open", length).expectStatus().isEqualTo(status);
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource({"/api/openly", "/api/records", "/api/openly/open"})
  void opensNothingBeside(String path) {
    send(path, 1).expectStatus().isUnauthorized();
  }

  @Test
  @Order(3)
  void takesOnlySoMuchOfAllStrangersTogether() {
    for (int sent = 0; sent < 10; sent++) {
      send("/api/open", 1);
    }

    send("/api/open", 1).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
    send("/api/records", 1).expectStatus().isUnauthorized();
    coordinator().get().uri("/api/records").exchange().expectStatus().isOk();
  }

  private RestTestClient.ResponseSpec send(String path, int length) {
    return anyone()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"secret\": \"%s\"}".formatted("x".repeat(length)))
        .exchange();
  }
}
