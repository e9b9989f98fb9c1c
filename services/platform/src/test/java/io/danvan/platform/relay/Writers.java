package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static io.danvan.platform.journal.Samples.eventsAfter;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writers, each of a stream of its own, that append one event after the other until told not to.
 */
final class Writers implements AutoCloseable {
  /** So that the arrivals of minutes still fit into a test's memory. */
  private static final Duration PACE = Duration.ofMillis(5);

  private final Journal journal;
  private final TransactionTemplate transactions;
  private final AtomicInteger written = new AtomicInteger();
  private final List<CompletableFuture<Void>> running;
  private volatile boolean enough;

  private Writers(Journal journal, TransactionTemplate transactions, String topic, int count) {
    this.journal = journal;
    this.transactions = transactions;
    this.running =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> write(aStream(topic)), task -> Thread.ofVirtual().start(task)))
            .toList();
  }

  static Writers start(Journal journal, TransactionTemplate transactions, String topic, int count) {
    return new Writers(journal, transactions, topic, count);
  }

  /** Waits until they have committed so many more events. */
  void awaitMore(int events) {
    int goal = written.get() + events;
    await().atMost(Duration.ofSeconds(90)).until(() -> written.get() >= goal);
  }

  /** Lets them finish; what they could not write comes out. */
  int stop() {
    enough = true;
    running.forEach(CompletableFuture::join);
    return written.get();
  }

  @Override
  public void close() {
    enough = true;
  }

  private void write(Stream stream) {
    for (long version = 0; !enough; version++) {
      long expected = version;
      transactions.executeWithoutResult(
          transaction -> journal.append(List.of(eventsAfter(expected, stream, 1))));
      written.incrementAndGet();
      LockSupport.parkNanos(PACE.toNanos());
    }
  }
}
