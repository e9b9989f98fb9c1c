package io.danvan.platform.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks too much. It belongs into each chain of filters of the security between those
 * that find out who asks and the one that decides what they may. A probe of the service's health is
 * never turned away, nor a file of the pages: it is as cheap as the refusal.
 */
public final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;

  /** A filter that counts with these limits. */
  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/actuator/health") || path.startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (limits.admits(who, request, response)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }
}
