package io.danvan.platform.inbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Tries work again, with growing pauses, until it is done or the service stops. Thread-safe. */
final class Retries {
  private static final Logger log = LoggerFactory.getLogger(Retries.class);

  private final ExponentialBackOff backOff;
  private final InboxMetrics metrics;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  Retries(InboxProperties.Retry settings, InboxMetrics metrics) {
    this.backOff = new ExponentialBackOff(settings.first().toMillis(), 2);
    backOff.setMaxInterval(settings.longest().toMillis());
    this.metrics = metrics;
  }

  /** Does the work; its last failure comes out only when the service stops. */
  <T> T untilDone(Supplier<T> work) {
    BackOffExecution pauses = backOff.start();
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        metrics.failed();
        long pause = pauses.nextBackOff();
        log.warn("Trying again in {} ms", pause, QuietFailure.of(e));
        if (stopsWithin(pause)) {
          throw e;
        }
      }
    }
  }

  /** Waits for the longest of the pauses; true at once if the service stops. */
  boolean stopsWithinAPause() {
    return stopsWithin(backOff.getMaxInterval());
  }

  /** Allows pauses again after a stop. */
  synchronized void start() {
    if (stopping.getCount() == 0) {
      stopping = new CountDownLatch(1);
    }
  }

  /** Ends all pauses: whoever waits in one gives up. */
  synchronized void stop() {
    stopping.countDown();
  }

  private boolean stopsWithin(long milliseconds) {
    try {
      return stopping.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
