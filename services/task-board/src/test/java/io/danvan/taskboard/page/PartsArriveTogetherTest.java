package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.Watcher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of a task lie in different partitions, so two transactions may bring them at once. */
class PartsArriveTogetherTest extends BoardTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyBoardShowsBoth(boolean leadIsWatching) throws Exception {
    Watcher commune = watch(COMMUNE, new Scope.Own(COMMUNE));
    Watcher front = watch(COMMUNE_FRONT, new Scope.Own(COMMUNE_FRONT));
    if (leadIsWatching) {
      watch(PROVINCE, new Scope.Own(PROVINCE));
    }
    List<RecordedEvent> events = new ArrayList<>();
    Story story =
        Story.of(PROVINCE, Instant.now(), events::addAll)
            .issue("Việc của ba cơ quan", LocalDate.of(2030, 1, 15), COMMUNE, COMMUNE_FRONT);
    RecordedEvent partOfCommune = events.get(2);
    RecordedEvent partOfFront = events.get(3);
    board.accept(events.subList(0, 2));

    takeAtOnce(partOfCommune, partOfFront);

    for (Watcher watcher : List.of(commune, front)) {
      watcher.catchUp();
      assertThat(watcher.copy().cards()).containsKey(story.task().toString());
      watcher.isAtTheSnapshot();
    }
  }

  /** The first one is not committed before the second one waits for it. */
  private void takeAtOnce(RecordedEvent first, RecordedEvent second) throws Exception {
    var taken = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one =
          threads.submit(
              () ->
                  new TransactionTemplate(transactions)
                      .executeWithoutResult(
                          _ -> {
                            board.accept(List.of(first));
                            taken.countDown();
                            awaitQuietly(commit);
                          }));
      taken.await();
      Future<?> other = threads.submit(() -> board.accept(List.of(second)));
      await().atMost(PATIENCE).until(() -> other.isDone() || somebodyWaits());
      commit.countDown();
      one.get();
      other.get();
    }
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                    + " current_database()")
            .query(Integer.class)
            .single()
        > 0;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
