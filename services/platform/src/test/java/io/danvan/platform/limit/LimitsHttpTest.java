package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.RawConnection;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.ServiceTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** The limits of requests, with times so short that a test can wait for them. */
@TestPropertySource(
    properties = {
      "server.tomcat.connection-timeout=1s",
      "server.tomcat.keep-alive-timeout=1s",
      "danvan.command.body-within=1s"
    })
class LimitsHttpTest extends ServiceTest {
  private static final String CLOSE = "Host: localhost\r\nConnection: close\r\n";

  @ParameterizedTest
  @CsvSource({"a long address,16400,1,0", "a long header,1,16400,0", "many headers,1,1,101"})
  void refusesTheHeadOfARequestWith(String what, int address, int header, int headers)
      throws IOException {
    String head =
        "GET /api/records?name=%s HTTP/1.1\r\n%sX-Long: %s\r\n%s\r\n"
            .formatted(
                "x".repeat(address), CLOSE, "x".repeat(header), "X-More: 1\r\n".repeat(headers));

    assertThat(answer(head)).startsWith("HTTP/1.1 4").doesNotContain("Exception", "apache");
  }

  @Test
  void takesTheHeadOfARequestThatIsJustShortEnough() throws IOException {
    String head =
        "GET /api/records?name=%s HTTP/1.1\r\n%s%s\r\n"
            .formatted("x".repeat(15_000), CLOSE, "X-More: 1\r\n".repeat(90));

    assertThat(answer(head)).startsWith("HTTP/1.1 401").contains("token-missing");
  }

  @Test
  void refusesABodyByItsLengthBeforeItIsSent() throws IOException {
    assertThat(answer(command("Content-Length: 1048577")))
        .startsWith("HTTP/1.1 413")
        .contains("body-too-large");
  }

  @Test
  void refusesABodyWithoutLengthOnceItIsTooLong() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String body = chunk.repeat(17) + "0\r\n\r\n";

    assertThat(answer(command("Transfer-Encoding: chunked") + body))
        .startsWith("HTTP/1.1 413")
        .contains("body-too-large");
  }

  @ParameterizedTest
  @CsvSource({"16,204", "17,400", "10000,400"})
  void refusesJsonThatIsTooDeep(int depth, int status) {
    coordinator()
        .post()
        .uri("/api/trees")
        .header(DanvanHeaders.IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body("[".repeat(depth) + "]".repeat(depth))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(String.class)
        .value(body -> assertThat(String.valueOf(body)).matches("null||.*json-too-large.*"));
  }

  @Test
  void givesUpABodyThatDoesNotGoOn() throws IOException {
    assertThat(answer(command("Content-Length: 100") + "{"))
        .startsWith("HTTP/1.1 408")
        .contains("body-too-slow");
  }

  /** No pause is as long as the server's limit, yet together they are. */
  @Test
  void givesUpABodyThatTrickles() throws IOException {
    try (var client = new RawConnection(address())) {
      client.send(command("Content-Length: 1000000"));
      while (!client.isAnswered()) {
        client.send(" ");
      }

      assertThat(client.answer()).contains(" 408").contains("body-too-slow");
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'GET /api/records HTTP/1.1\r\nHost: loc'"})
  void closesAConnectionOnWhichNothingComes(String sent) throws IOException {
    assertThat(answer(sent)).doesNotContain("HTTP/1.1 2");
  }

  private String answer(String request) throws IOException {
    try (var client = new RawConnection(address())) {
      return client.send(request).answer();
    }
  }

  private static String command(String length) {
    return """
    POST /api/records HTTP/1.1\r
    %sAuthorization: Bearer %s\r
    Idempotency-Key: %s\r
    Content-Type: application/json\r
    %s\r
    \r
    """
        .formatted(
            CLOSE,
            TestIssuer.get().token(ORGANISATION, Role.COORDINATOR),
            UUID.randomUUID(),
            length);
  }
}
