package io.danvan.platform.timer;

import static java.util.stream.Collectors.toUnmodifiableList;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.timer.postgres.TimerRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The timers of a service. Each instance looks for what is due, by the service's clock, and
 * PostgreSQL lets one have it; db-scheduler does the rest. Its Spring Boot starter is made for
 * another Boot, and knows neither our clock nor our migrations.
 */
@Configuration(proxyBeanMethods = false)
public class TimerConfiguration {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int THREADS = 4;

  /** An instance that has died is noticed after six of them. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** A timer of a kind that this release does not know waits for one that does. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  @Bean
  Migrations timerMigrations() {
    return new Migrations("timer", Migrations.PLATFORM);
  }

  @Bean
  TimerRows timerRows(JdbcClient jdbc) {
    return new TimerRows(jdbc);
  }

  @Bean
  Timers timers(TimerRows rows) {
    return new Timers(rows);
  }

  /** Alarms hang on both, which ought to be 0. */
  @Bean
  MeterBinder timerMetrics(TimerRows rows, ObjectProvider<OneTimeTask<?>> once, Clock clock) {
    return meters -> {
      Gauge.builder("danvan.timers.failures", rows, TimerRows::failures)
          .description("How often the timer failed in a row that fails most")
          .register(meters);
      Gauge.builder("danvan.timers.waiting", () -> secondsWaited(once, clock))
          .description("For how long this instance has put off what is due but may not be done")
          .baseUnit("seconds")
          .register(meters);
    };
  }

  private static double secondsWaited(ObjectProvider<OneTimeTask<?>> once, Clock clock) {
    return once.stream()
        .filter(PatientTask.class::isInstance)
        .map(task -> ((PatientTask) task).waited(clock.instant()))
        .mapToDouble(Duration::toSeconds)
        .max()
        .orElse(0);
  }

  @Bean
  TimerThreads timerThreads(
      DataSource database,
      ObjectProvider<OneTimeTask<?>> once,
      ObjectProvider<RecurringTask<?>> daily,
      Clock clock) {
    List<Task<?>> set = once.orderedStream().collect(toUnmodifiableList());
    // The library knows these as well; what begins with it sets itself.
    List<RecurringTask<?>> begun = daily.orderedStream().collect(toUnmodifiableList());
    return new TimerThreads(
        () ->
            Scheduler.create(database, set)
                .startTasks(begun)
                .clock(clock::instant)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .deleteUnresolvedAfter(NEVER)
                .threads(THREADS)
                .shutdownMaxWait(STOP)
                .build());
  }
}
