package io.danvan.platform.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the journal to Kafka, in commit order, for as long as it runs.
 *
 * <p>Every instance of a service tries to read the slot; PostgreSQL admits one, the leader, and the
 * others try again. Whatever goes wrong ends a leadership; the next, here or elsewhere, begins
 * where the slot stands, so that events may come twice but none is left out.
 */
final class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** Stopped after the web server and the listeners, so that it still sends what they append. */
  private static final int PHASE = DEFAULT_PHASE - 4096;

  /**
   * Longer than a leader takes to say farewell; a thread that the database holds is left behind.
   */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final Leader leader;
  private final RelayMetrics metrics;
  private final Duration retryDelay;
  private CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  Relay(Leader leader, RelayMetrics metrics, RelayProperties properties) {
    this.leader = leader;
    this.metrics = metrics;
    this.retryDelay = properties.retryDelay();
  }

  @Override
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopped = stop;
    thread = Thread.ofPlatform().name("relay").daemon().start(() -> run(stop));
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    Thread running = thread;
    thread = null;
    if (running != null) {
      join(running);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void run(CountDownLatch stop) {
    do {
      try {
        leader.lead(() -> stop.getCount() == 0);
      } catch (SQLException | RuntimeException | Error e) {
        if (stop.getCount() > 0) {
          metrics.restarted();
          log.error("The relay stopped; it starts again from its slot in {}", retryDelay, e);
        }
      }
    } while (!await(stop));
  }

  private boolean await(CountDownLatch stop) {
    try {
      return stop.await(retryDelay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(STOP_TIMEOUT)) {
        log.warn("The relay did not stop within {}", STOP_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
