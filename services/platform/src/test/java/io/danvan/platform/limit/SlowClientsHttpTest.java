package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.RawConnection;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.ServiceTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class SlowClientsHttpTest extends ServiceTest {
  /** More than the threads of a pool. */
  private static final int MANY = 300;

  private static final String LINE = "POST /api/records HTTP/1.1\r\nHost: localhost\r\n";

  /** A body that does not fit beside many others of its length. */
  private static final String LONG =
      "{\"title\": \"x\", \"count\": 1, \"kind\": \"PLAIN\", \"parts\": []%s}"
          .formatted(" ".repeat(100_000));

  @Test
  void starveNobody() throws IOException {
    List<RawConnection> slow = new ArrayList<>();
    try {
      for (int number = 0; number < MANY; number++) {
        slow.add(new RawConnection(address()).send(LINE));
        slow.add(new RawConnection(address()).send(LINE + headers(1000)));
      }

      coordinator().get().uri("/api/records").exchange().expectStatus().isOk();

      // It did not have to wait until one of them was given up.
      for (RawConnection each : slow) {
        assertThat(each.isAnswered()).isFalse();
      }
    } finally {
      for (RawConnection each : slow) {
        each.close();
      }
    }
  }

  @Test
  void cannotFillTheMemoryWithLongBodies() throws IOException {
    List<RawConnection> slow = new ArrayList<>();
    try {
      for (int number = 0; number < 8; number++) {
        slow.add(slowWithALongBody());
      }

      // One of them may have found the last place taken by a quick one, and was turned away.
      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(
              () -> {
                slow.add(slowWithALongBody());
                assertThat(write(LONG)).isEqualTo(503);
              });
      assertThat(write(LONG.replace(" ".repeat(100_000), ""))).isEqualTo(201);
    } finally {
      for (RawConnection each : slow) {
        each.close();
      }
    }
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(write(LONG)).isEqualTo(201));
  }

  private RawConnection slowWithALongBody() throws IOException {
    return new RawConnection(address()).send(LINE + headers(100_000) + " ".repeat(80_000));
  }

  private int write(String body) {
    return coordinator()
        .post()
        .uri("/api/records")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private static String headers(int length) {
    return """
    Authorization: Bearer %s\r
    Idempotency-Key: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    {"title": \
    """
        .formatted(
            TestIssuer.get().token(UUID.randomUUID(), Role.COORDINATOR), UUID.randomUUID(), length);
  }
}
