package io.danvan.taskboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.board.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Test 10 of the event rules, in memory: watchers connect, drop and resume at random while the
 * board changes; half of the announcements are lost. Each ends equal to the snapshot, without a gap
 * and without a step back.
 */
class RandomWatchersTest {
  private static final int WATCHERS = 200;
  private static final int CHANGES = 4_000;
  private static final HubLimits LIMITS =
      new HubLimits(
          256,
          16,
          512,
          100,
          Duration.ofMillis(5),
          5_000,
          Duration.ofSeconds(1),
          Duration.ofMillis(20));

  private final BoardInMemory table = new BoardInMemory(150);
  private final AtomicBoolean changing = new AtomicBoolean(true);
  private final Semaphore progress = new Semaphore(0);

  @Test
  void everyWatcherEndsEqualToTheSnapshot() throws Exception {
    try (BoardHub hub = new BoardHub(table, LIMITS, _ -> {});
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Map<UUID, Column>>> watchers = new ArrayList<>();
      for (int i = 0; i < WATCHERS; i++) {
        watchers.add(threads.submit(new Watcher(hub, i)));
      }
      change(hub);
      for (Future<Map<UUID, Column>> watcher : watchers) {
        assertThat(watcher.get()).isEqualTo(table.snapshot().cards());
      }
    }
  }

  private void change(BoardHub hub) throws InterruptedException {
    Random random = new Random(10);
    for (int i = 0; i < CHANGES; ) {
      int number = 1 + random.nextInt(4);
      Run run = table.change(random, number);
      i += number;
      if (random.nextBoolean()) {
        hub.announce(BoardInMemory.BOARD, run);
      }
      letTheWatchersMove();
    }
    changing.set(false);
  }

  private void letTheWatchersMove() throws InterruptedException {
    if (progress.tryAcquire(2, TimeUnit.MILLISECONDS)) {
      progress.drainPermits();
    }
  }

  /** Keeps its own copy of the board by the rules that the page follows. */
  private final class Watcher implements Callable<Map<UUID, Column>> {
    private final BoardHub hub;
    private final Random random;
    private Map<UUID, Column> cards = new HashMap<>();
    private Position position = new Position(0, 0);

    Watcher(BoardHub hub, int seed) {
      this.hub = hub;
      this.random = new Random(seed);
    }

    @Override
    public Map<UUID, Column> call() throws InterruptedException {
      fetchSnapshot();
      while (changing.get() || !position.equals(table.snapshot().position())) {
        Subscription subscription = hub.subscribe(BoardInMemory.BOARD, position);
        watch(subscription, 1 + random.nextInt(40));
        hub.unsubscribe(BoardInMemory.BOARD, subscription);
      }
      return cards;
    }

    private void watch(Subscription subscription, int signals) throws InterruptedException {
      for (int i = 0; i < signals; i++) {
        switch (subscription.next(Duration.ofMillis(random.nextInt(30)))) {
          case Signal.Changed(Run run) -> apply(run);
          case Signal.Beat _ -> progress.release();
          case Signal.Reset _ -> {
            fetchSnapshot();
            return;
          }
          case Signal.Ended _ -> {
            return;
          }
        }
      }
    }

    private void fetchSnapshot() {
      BoardInMemory.Snapshot snapshot = table.snapshot();
      cards = new HashMap<>(snapshot.cards());
      position = snapshot.position();
    }

    private void apply(Run run) {
      assertThat(run.from()).as("no gap, no step back").isEqualTo(position.version());
      for (Change change : run.net()) {
        assertThat(cards.get(change.card())).isEqualTo(change.before());
        if (change.after() == null) {
          cards.remove(change.card());
        } else {
          cards.put(change.card(), change.after());
        }
      }
      position = position.at(run.to());
      progress.release();
    }
  }
}
