package io.danvan.taskboard.signin;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestClientException;

/**
 * Says why nobody could be signed in, on a page of its own: beginning again by itself could go on
 * without end, and loading the address to which the issuer sent somebody back helps nobody.
 */
final class SignInFailures implements AuthenticationFailureHandler {
  /** Where the pages are; open to all. */
  static final String PATH = "/sign-in/";

  private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    boolean away = cause instanceof IOException || cause instanceof RestClientException;
    // What a failure says may have come with the request; words of strangers are no part of a log.
    log.warn("Nobody is signed in: {}", cause.getClass().getSimpleName());
    response.sendRedirect(PATH + (away ? "unavailable" : "failed"));
  }

  /** What is said. */
  @Controller
  static final class Pages {
    @GetMapping(PATH + "unavailable")
    void unavailable() {
      throw new Refused(Refusal.of("issuer-unavailable", 503));
    }

    @GetMapping(PATH + "failed")
    void failed() {
      throw new Refused(Refusal.of("sign-in-failed", 403));
    }
  }
}
