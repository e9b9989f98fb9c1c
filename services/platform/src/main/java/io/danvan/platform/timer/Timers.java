package io.danvan.platform.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.timer.postgres.TimerRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** Sets timers in the caller's transaction: none is set if it is rolled back. Thread-safe. */
public final class Timers {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final SchedulerClient client;
  private final TimerRows rows;

  Timers(SchedulerClient client, TimerRows rows) {
    this.client = client;
    this.rows = rows;
  }

  /**
   * What a kind of timer does when it is due. Doing it and taking note that it is done are two
   * transactions, so an instance that dies between them leaves it to be done again: the work must
   * find out for itself whether there is still something to do.
   *
   * @param name the kind, stable for ever: timers in the database bear it
   * @param work told which timer is due, in a transaction of its own; what it throws has it tried
   *     again, after longer and longer pauses
   */
  public static OneTimeTask<Void> work(
      String name, TransactionOperations transactions, Consumer<String> work) {
    return Tasks.oneTime(name)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
        .execute(
            (timer, context) ->
                transactions.executeWithoutResult(status -> work.accept(timer.getId())));
  }

  /**
   * What is done each day, also when the service was down at that moment: then as soon as it runs.
   *
   * @param name as for a timer that is set
   * @param at the time in Viet Nam
   * @param work what it throws has it tried again, after longer and longer pauses
   */
  public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
    return Tasks.recurring(name, Schedules.daily(VietNam.ZONE, at))
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
        .execute((timer, context) -> work.run());
  }

  /**
   * Sets timers, or moves those that are set already; what is being done meanwhile is left alone.
   *
   * @param name what is to be done
   * @param moments when, by which timer of its kind
   */
  public void move(String name, Map<String, Instant> moments) {
    if (!moments.isEmpty()) {
      rows.put(name, moments);
    }
  }

  /**
   * Sets a timer unless it is set already.
   *
   * @param name what is to be done
   * @param id which timer of its kind
   */
  public void set(String name, String id, Instant at) {
    client.scheduleIfNotExists(new TaskInstance<>(name, id), at);
  }
}
