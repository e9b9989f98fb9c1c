package io.danvan.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.danvan.platform.postgres.DatabaseConfiguration;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.timer.postgres.TimerRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TimersTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final AtomicReference<Duration> MOVED = new AtomicReference<>(Duration.ZERO);
  private static final List<String> DONE = new CopyOnWriteArrayList<>();
  private static final AtomicInteger FAILURES = new AtomicInteger();
  private static final AtomicBoolean READY = new AtomicBoolean();

  @Autowired private Timers timers;
  @Autowired private TimerThreads threads;
  @Autowired private TimerRows rows;
  @Autowired private MeterBinder metrics;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @SpringBootConfiguration
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  @Import({DatabaseConfiguration.class, TimerConfiguration.class})
  static class Service {
    @Bean
    Clock clock() {
      // It runs: db-scheduler measures its pauses with it as well.
      InstantSource moved = () -> Instant.now().plus(MOVED.get());
      return moved.withZone(ZoneOffset.UTC);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> eachDay() {
      return Timers.daily("each-day", LocalTime.NOON, () -> DONE.add("each-day"));
    }

    @Bean
    OneTimeTask<Void> note(TransactionTemplate transaction) {
      return Timers.work(
          "note",
          transaction,
          timer -> {
            if (FAILURES.getAndDecrement() > 0) {
              throw new IllegalStateException("on purpose");
            }
            DONE.add(timer);
          });
    }

    @Bean
    OneTimeTask<Void> patient(TransactionTemplate transaction) {
      return Timers.work("patient", transaction, READY::get, DONE::add);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
  }

  @Test
  void whatIsRolledBackSetsNoTimer() {
    transaction.executeWithoutResult(
        status -> {
          timers.setAtOnce("note", List.of("lost"));
          status.setRollbackOnly();
        });
    assertThat(waiting()).doesNotContain("lost");
  }

  @Test
  void isDoneOnceHoweverOftenItIsSet() {
    set("once", now());
    set("once", now());
    await().untilAsserted(() -> assertThat(waiting()).doesNotContain("once"));
    assertThat(DONE).containsOnlyOnce("once");
  }

  @Test
  void waitsForItsTimeByTheServicesClock() {
    set("tomorrow", now().plus(DAY));
    set("now", now());
    await().until(() -> DONE.contains("now"));
    assertThat(DONE).doesNotContain("tomorrow");

    MOVED.updateAndGet(moved -> moved.plus(DAY));

    await().until(() -> DONE.contains("tomorrow"));
  }

  @Test
  void whatIsToBeDoneEachDayIsDoneEachDay() {
    assertThat(waiting()).contains("recurring");
    long before = days();
    MOVED.updateAndGet(moved -> moved.plus(DAY));
    await().until(() -> days() > before);
    MOVED.updateAndGet(moved -> moved.plus(DAY));
    await().until(() -> days() > before + 1);
  }

  private static long days() {
    return DONE.stream().filter("each-day"::equals).count();
  }

  @Test
  void whatIsDueAtOnceIsDoneAtOnce() {
    transaction.executeWithoutResult(_ -> timers.setAtOnce("note", List.of("at-once")));
    await().until(() -> DONE.contains("at-once"));
  }

  @Test
  void whatAnInstanceThatDiedWasWorkingOnIsDoneByAnother() {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                         last_heartbeat, version)
            VALUES ('note', 'orphan', :at, true, 'dead', :at, 1)
            """)
        .param("at", now().minus(Duration.ofMinutes(2)).atOffset(ZoneOffset.UTC))
        .update();
    await().atMost(Duration.ofSeconds(30)).until(() -> DONE.contains("orphan"));
  }

  @Test
  void tellsHowOftenATimerFailed() {
    FAILURES.set(Integer.MAX_VALUE);
    set("hopeless", now());
    await().until(() -> rows.failures() > 0);
    FAILURES.set(0);
    await()
        .untilAsserted(
            () -> {
              MOVED.updateAndGet(moved -> moved.plusSeconds(1));
              assertThat(waiting()).doesNotContain("hopeless");
            });
  }

  @Test
  void whatMayNotBeDoneYetIsPutOffAndHasNotFailed() {
    transaction.executeWithoutResult(
        _ -> timers.set("patient", Map.of("put-off", Instant.EPOCH, "put-off-too", Instant.EPOCH)));
    await().until(() -> putOff() == 2);
    assertThat(DONE).doesNotContain("put-off", "put-off-too");
    assertThat(rows.failures()).isZero();
    await().until(() -> secondsWaited() > 0);

    READY.set(true);

    await()
        .untilAsserted(
            () -> {
              MOVED.updateAndGet(moved -> moved.plusSeconds(1));
              assertThat(putOff()).isZero();
            });
    assertThat(DONE).containsOnlyOnce("put-off", "put-off-too");
    assertThat(secondsWaited()).isZero();
  }

  private double secondsWaited() {
    MeterRegistry meters = new SimpleMeterRegistry();
    metrics.bindTo(meters);
    return meters.get("danvan.timers.waiting").gauge().value();
  }

  private long putOff() {
    return jdbc.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'patient' AND last_success >"
                + " 'epoch'")
        .query(Long.class)
        .single();
  }

  @Test
  void manyAreSetAtOnceAndMoved() {
    set(Map.of("early", now(), "late", now().plus(DAY).plus(DAY)));
    await().until(() -> DONE.contains("early"));
    assertThat(waiting()).contains("late");

    set(Map.of("late", now()));

    await().untilAsserted(() -> assertThat(waiting()).doesNotContain("early", "late"));
    assertThat(DONE).containsOnlyOnce("early", "late");
  }

  @Test
  void whatFailsIsTriedAgainAndWhatWasDueWhileTheServiceWasDownIsDoneAfterwards() {
    threads.stop();
    FAILURES.set(2);
    set("hard", now());
    assertThat(waiting()).contains("hard");

    threads.start();

    // The pauses between the tries are counted by the service's clock.
    await()
        .untilAsserted(
            () -> {
              MOVED.updateAndGet(moved -> moved.plusSeconds(1));
              assertThat(waiting()).doesNotContain("hard");
            });
    assertThat(DONE).containsOnlyOnce("hard");
  }

  private Instant now() {
    return clock.instant();
  }

  private void set(String id, Instant at) {
    set(Map.of(id, at));
  }

  private void set(Map<String, Instant> moments) {
    transaction.executeWithoutResult(_ -> timers.set("note", moments));
  }

  private List<String> waiting() {
    return jdbc.sql("SELECT task_instance FROM scheduled_tasks")
        .query((row, number) -> row.getString(1))
        .list();
  }
}
