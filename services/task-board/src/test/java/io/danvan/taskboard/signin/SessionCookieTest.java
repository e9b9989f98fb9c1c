package io.danvan.taskboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {
  private final SessionCookie cookie = new SessionCookie();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void belongsToThisHostAloneOverHttps() {
    request.setSecure(true);

    assertThat(written())
        .startsWith("__Host-danvan-session=")
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void isWithoutAPrefixOnALoopbackAddress() {
    assertThat(written())
        .startsWith("danvan-session=")
        .contains("; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void isNotTakenFromANeighbourOverHttps() {
    request.setSecure(true);
    request.setCookies(new Cookie("danvan-session", "eA=="));

    assertThat(cookie.readCookieValues(request)).isEmpty();
  }

  @Test
  void isAnIdOfASessionOrNone() {
    String id = UUID.randomUUID().toString();
    request.setCookies(
        new Cookie("danvan-session", encoded(id)), new Cookie("danvan-session", encoded("\0")));

    assertThat(cookie.readCookieValues(request)).containsExactly(id);
  }

  private static String encoded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private String written() {
    cookie.writeCookieValue(new CookieValue(request, response, "session"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }
}
