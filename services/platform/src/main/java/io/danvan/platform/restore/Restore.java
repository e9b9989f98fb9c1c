package io.danvan.platform.restore;

import io.danvan.platform.journal.JournalComparison;
import io.danvan.platform.journal.JournalState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Looks each second whether the journal is known to have all that Kafka has, and if not, sees to
 * it. That is so at the first start, after each restart of the database's server, and whenever the
 * database was made anew; else Kafka is not even asked, and may be away.
 */
final class Restore implements SmartLifecycle, JournalState {
  private static final Logger log = LoggerFactory.getLogger(Restore.class);

  /** Started before relay, inbox and web server. */
  private static final int PHASE = DEFAULT_PHASE - 8192;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** A start waits so long for a first answer, and then goes on, refusing commands. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);

  private static final Duration LAST_BATCH = Duration.ofSeconds(5);

  private final JournalComparison comparison;
  private final OwnTopics topics;
  private final RestoreMetrics metrics;
  private final CountDownLatch answered = new CountDownLatch(1);
  private CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;
  private volatile boolean behind = true;

  Restore(JournalComparison comparison, OwnTopics topics, RestoreMetrics metrics) {
    this.comparison = comparison;
    this.topics = topics;
    this.metrics = metrics;
    metrics.watch(this);
  }

  @Override
  public boolean isBehind() {
    return behind;
  }

  @Override
  public synchronized void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopped = stop;
    thread = Thread.ofPlatform().name("restore").daemon().start(() -> run(stop));
    await(answered, FIRST_ANSWER);
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
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
      look(stop);
      answered.countDown();
    } while (!await(stop, INTERVAL));
  }

  private void look(CountDownLatch stop) {
    try {
      if (!comparison.isCurrent()) {
        behind = true;
        bringUp(stop);
      }
      behind = false;
    } catch (DataAccessException e) {
      // The database is away, or another instance was faster with the same events.
      log.warn("The journal is asked again in a moment: {}", e.toString());
    } catch (RuntimeException e) {
      if (stop.getCount() > 0) {
        log.error(
            "The journal is not compared with Kafka yet; commands are refused until it is", e);
      }
    }
  }

  private void bringUp(CountDownLatch stop) {
    String incarnation = comparison.incarnation();
    long missing = topics.takeBack(() -> stop.getCount() == 0);
    comparison.passed(incarnation);
    if (missing > 0) {
      metrics.takenBack(missing);
      log.error("The journal was older than Kafka: {} events were taken back from there", missing);
    } else {
      log.info("The journal has all that Kafka has");
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(LAST_BATCH)) {
        log.warn("A batch of the restore is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean await(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
