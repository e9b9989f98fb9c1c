package io.danvan.taskboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.IdentitySettings;
import io.danvan.taskboard.testing.BoardTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.convention.TestBean;

class SignInFailureTest extends BoardTest {
  @TestBean @Nullable IdentitySettings identity;

  /** Nobody listens at this address. */
  static IdentitySettings identity() {
    return new IdentitySettings(URI.create("http://127.0.0.1:1"), "danvan", null);
  }

  @Test
  void saysThatTheIssuerIsAway() throws IOException, InterruptedException {
    HttpResponse<String> page = open("/oauth2/authorization/task-board");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Hệ thống định danh tạm thời không đáp ứng");
  }

  @Test
  void endsASignInThatFailedInsteadOfBeginningItAgain() throws IOException, InterruptedException {
    HttpResponse<String> page =
        open("/login/oauth2/code/task-board?error=access_denied&state=unknown");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.uri().getPath()).isEqualTo("/sign-in/failed");
    assertThat(page.body()).contains("Đăng nhập không thành công", "href=\"/\"");
  }

  private HttpResponse<String> open(String path) throws IOException, InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      return browser.send(
          HttpRequest.newBuilder(URI.create(address() + path))
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
