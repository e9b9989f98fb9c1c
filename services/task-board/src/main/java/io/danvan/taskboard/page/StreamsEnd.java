package io.danvan.taskboard.page;

import io.danvan.taskboard.live.BoardHub;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * Ends all streams with a hint to come back, right before the server stops listening: it would wait
 * for them in vain, and by now the balancer leads whoever comes back to another instance.
 */
final class StreamsEnd implements SmartLifecycle {
  private final BoardHub hub;
  private volatile boolean running;

  StreamsEnd(BoardHub hub) {
    this.hub = hub;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    hub.close();
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

  @Override
  public int getPhase() {
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
  }
}
