package io.danvan.platform.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.timer.postgres.TimerRows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The timers of a service. Each instance looks for what is due, by the service's clock, and
 * PostgreSQL lets one have it; db-scheduler does the rest. Its Spring Boot starter is made for
 * another Boot, and knows neither our clock nor our migrations.
 */
@Configuration(proxyBeanMethods = false)
public class TimerConfiguration {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  @Bean
  Migrations timerMigrations() {
    return new Migrations("timer", Migrations.PLATFORM);
  }

  @Bean
  Timers timers(DataSource database, JdbcClient jdbc) {
    return new Timers(
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build(),
        new TimerRows(jdbc));
  }

  @Bean
  TimerThreads timerThreads(DataSource database, ObjectProvider<Task<?>> tasks, Clock clock) {
    List<Task<?>> known = tasks.orderedStream().toList();
    return new TimerThreads(
        () ->
            Scheduler.create(database, known)
                .clock(clock::instant)
                .pollingInterval(POLL)
                .threads(THREADS)
                .shutdownMaxWait(STOP)
                .build());
  }
}
