package io.danvan.platform.security;

import io.danvan.platform.limit.RateLimits;
import io.danvan.platform.web.ProblemWriter;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers what the security chain stops: without saying which check a token failed. */
final class ProblemEntryPoint
    implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
  private final ProblemWriter problems;
  private final RateLimits limits;

  ProblemEntryPoint(ProblemWriter problems, RateLimits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    switch (cause) {
      case AuthenticationServiceException _ -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(WebRefusals.UNAVAILABLE, request, response);
      }
      case OAuth2AuthenticationException _ when !limits.admitsStranger(request, response) ->
          problems.write(WebRefusals.RATE_LIMITED, request, response);
      case OAuth2AuthenticationException _ -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(WebRefusals.TOKEN_INVALID, request, response);
      }
      default -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(WebRefusals.TOKEN_MISSING, request, response);
      }
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    commence(request, response, cause);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    problems.write(WebRefusals.FORBIDDEN, request, response);
  }
}
