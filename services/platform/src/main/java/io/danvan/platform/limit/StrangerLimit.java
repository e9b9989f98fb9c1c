package io.danvan.platform.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who sends too much to a page that asks nobody to sign in: each network by itself, and
 * all together, so that many networks cannot do what one may not. What is only read is not counted.
 */
public final class StrangerLimit extends OncePerRequestFilter {
  private final Allowances networks;
  private final Allowances all;
  private final Predicate<HttpServletRequest> counted;

  /**
   * A limit of each network, and of all of them together.
   *
   * @param counted what of all that is sent is counted
   */
  public StrangerLimit(Rate network, Rate all, Predicate<HttpServletRequest> counted) {
    this.networks = new Allowances(network);
    this.all = new Allowances(all);
    this.counted = counted;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !counted.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = networks.take(RateLimits.network(request.getRemoteAddr()));
    if (wait.isZero()) {
      wait = all.take(StrangerLimit.class);
    }
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }
}
