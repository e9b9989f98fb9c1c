package io.danvan.taskboard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, where the issuer's notices of ended sessions come in, its other tokens. The library
 * fails over them as if the issuer could not be reached, and everybody has one.
 */
final class NoticesOnly extends OncePerRequestFilter {
  static final String PATH = "/logout/connect/back-channel/";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (AuthenticationServiceException failure) {
      if (!(NestedExceptionUtils.getMostSpecificCause(failure)
          instanceof IllegalArgumentException)) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
