package io.danvan.taskboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardHubTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HubLimits LIMITS =
      new HubLimits(
          16,
          4,
          32,
          2,
          Duration.ofMillis(300),
          5_000,
          Duration.ofMillis(400),
          Duration.ofMillis(50));

  private final Random random = new Random(2);
  private final BoardInMemory table = new BoardInMemory(20);
  private BoardHub hub = new BoardHub(table, LIMITS, _ -> {});

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void handsOnWhatIsAnnounced() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    Run run = table.change(random, 3);
    hub.announce(BoardInMemory.BOARD, run);
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Changed(run));
  }

  @Test
  void handsOnWhatIsPrepared() throws InterruptedException {
    List<Run> prepared = new CopyOnWriteArrayList<>();
    hub.close();
    hub = new BoardHub(table, LIMITS, prepared::addAll);
    Subscription watcher = watchFrom(table.snapshot().position());

    hub.announce(BoardInMemory.BOARD, table.change(random, 3));

    assertThat(watcher.next(PATIENCE))
        .isInstanceOfSatisfying(
            Signal.Changed.class, changed -> assertThat(prepared).containsExactly(changed.run()));
  }

  @Test
  void handsOnWhatCouldNotBePrepared() throws InterruptedException {
    hub.close();
    hub =
        new BoardHub(
            table,
            LIMITS,
            _ -> {
              throw new IllegalStateException("away");
            });
    Subscription watcher = watchFrom(table.snapshot().position());
    Run run = table.change(random, 3);

    hub.announce(BoardInMemory.BOARD, run);

    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Changed(run));
  }

  @Test
  void findsWhatAnotherInstanceWrote() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    Run run = table.change(random, 3);
    assertThat(changes(watcher, 3)).isEqualTo(run.changes());
  }

  @Test
  void fillsAGapFromTheTable() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    Run first = table.change(random, 2);
    Run second = table.change(random, 2);
    hub.announce(BoardInMemory.BOARD, second);
    hub.announce(BoardInMemory.BOARD, first);
    assertThat(changes(watcher, 4)).isEqualTo(first.then(second).changes());
  }

  @Test
  void replaysWhatAWatcherMissed() throws InterruptedException {
    Position position = table.snapshot().position();
    Run missed = table.change(random, 10);
    assertThat(changes(watchFrom(position), 10)).isEqualTo(missed.changes());
    assertThat(changes(watchFrom(position.at(4)), 6)).isEqualTo(missed.after(4).changes());
  }

  @Test
  void replaysFromTheTableWhatTheRingHasForgotten() throws InterruptedException {
    Position position = table.snapshot().position();
    Subscription other = watchFrom(position);
    Run missed = table.change(random, 30);
    assertThat(changes(other, 30)).isEqualTo(missed.changes());
    assertThat(changes(watchFrom(position), 30)).isEqualTo(missed.changes());
  }

  @Test
  void resetsOnceWhenRingAndTableHaveForgotten() throws InterruptedException {
    Position position = table.snapshot().position();
    table.change(random, 30);
    table.forgetDeltas();
    Subscription watcher = watchFrom(position);
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Reset());
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Ended());
  }

  @Test
  void resetsWhenMoreIsMissingThanIsReplayed() throws InterruptedException {
    Position position = table.snapshot().position();
    table.change(random, 40);
    assertThat(watchFrom(position).next(PATIENCE)).isEqualTo(new Signal.Reset());
  }

  @Test
  void resetsAnotherGeneration() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    table.rebuild();
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Reset());
    assertThat(watchFrom(new Position(1, 0)).next(PATIENCE)).isEqualTo(new Signal.Reset());
  }

  @Test
  void aSlowWatcherHasABoundedQueueAndOneReset() throws InterruptedException {
    Subscription slow = watchFrom(table.snapshot().position());
    Subscription quick = watchFrom(table.snapshot().position());
    for (int i = 0; i < 3 * LIMITS.queue(); i++) {
      Run run = table.change(random, 1);
      hub.announce(BoardInMemory.BOARD, run);
      assertThat(quick.next(PATIENCE)).isEqualTo(new Signal.Changed(run));
      assertThat(slow.backlog()).isLessThanOrEqualTo(LIMITS.queue());
    }
    assertThat(slow.next(PATIENCE)).isEqualTo(new Signal.Reset());
    assertThat(slow.next(PATIENCE)).isEqualTo(new Signal.Ended());
  }

  @Test
  void aWatcherAheadOfThisInstanceWaits() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position().at(5));
    assertThat(watcher.next(Duration.ofMillis(50))).isEqualTo(new Signal.Beat());
    Run run = table.change(random, 8);
    hub.announce(BoardInMemory.BOARD, run);
    assertThat(changes(watcher, 3)).isEqualTo(run.after(5).changes());
  }

  @Test
  void gathersTheChangesForACrowd() throws InterruptedException {
    List<Subscription> crowd = new ArrayList<>();
    for (int i = 0; i <= LIMITS.crowd(); i++) {
      crowd.add(watchFrom(table.snapshot().position()));
    }
    for (int i = 0; i < 20; i++) {
      hub.announce(BoardInMemory.BOARD, table.change(random, 1));
    }
    for (Subscription watcher : crowd) {
      int frames = 0;
      long reached = 0;
      while (reached < 20 && watcher.next(PATIENCE) instanceof Signal.Changed(Run run)) {
        frames++;
        reached = run.to();
      }
      assertThat(frames).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void beginsAgainWhenABoardBecomesTooLargeForCards() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    table.grow(LIMITS.cards() + 1);
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Reset());
  }

  @Test
  void letsGoOfABoardThatNobodyWatches() {
    hub.unsubscribe(BoardInMemory.BOARD, watchFrom(table.snapshot().position()));
    await().atMost(PATIENCE).until(() -> hub.watched().isEmpty());
  }

  @Test
  void endsEveryWatchWhenItCloses() throws InterruptedException {
    Subscription watcher = watchFrom(table.snapshot().position());
    hub.close();
    assertThat(watcher.next(PATIENCE)).isEqualTo(new Signal.Ended());
    assertThat(watchFrom(table.snapshot().position()).next(PATIENCE)).isEqualTo(new Signal.Ended());
  }

  private Subscription watchFrom(Position position) {
    return hub.subscribe(BoardInMemory.BOARD, position);
  }

  private static List<Change> changes(Subscription watcher, int number)
      throws InterruptedException {
    List<Change> received = new ArrayList<>();
    while (received.size() < number && watcher.next(PATIENCE) instanceof Signal.Changed(Run run)) {
      received.addAll(run.changes());
    }
    return received;
  }
}
