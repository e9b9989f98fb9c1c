package io.danvan.platform.shutdown;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The time between "not ready" and the closed door.
 *
 * <p>Spring makes an instance that is asked to stop unready at once, and closes its listener right
 * after. A balancer that looks each second would send callers to a closed door for that second, and
 * what comes over a connection that is kept alive would be answered with 503. So the instance goes
 * on serving for a while, and closes each connection after its answer.
 */
final class Notice extends OncePerRequestFilter implements SmartLifecycle {
  private final Duration time;
  private volatile boolean running;
  private volatile boolean given;

  Notice(Duration time) {
    this.time = time;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (given) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    chain.doFilter(request, response);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  /** Calls back when balancers have had their time; the web server's phases come after this one. */
  @Override
  public void stop(Runnable whenOver) {
    given = true;
    running = false;
    Thread.startVirtualThread(
        () -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          whenOver.run();
        });
  }

  /** There is no way back from it: a context that is only paused keeps on. */
  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
