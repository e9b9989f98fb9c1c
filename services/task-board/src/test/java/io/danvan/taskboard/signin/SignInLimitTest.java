package io.danvan.taskboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.testing.Country;
import io.danvan.taskboard.testing.BoardTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {"danvan.rate-limit.address.burst=5", "danvan.rate-limit.address.per-minute=1"})
class SignInLimitTest extends BoardTest {
  /** Each of them begins a session, which is a row in the database. */
  @Test
  void countsThoseWhoBeginToSignInByTheirAddress() throws IOException, InterruptedException {
    HttpClient person = signedIn(Country.PROVINCE);
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      for (int i = 0; i < 5; i++) {
        assertThat(get(stranger, "/oauth2/authorization/task-board").statusCode()).isEqualTo(302);
      }

      HttpResponse<String> refused = get(stranger, "/oauth2/authorization/task-board");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    assertThat(get(person, "/").statusCode()).isIn(200, 302);
  }
}
