package io.danvan.platform.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** Sets timers in the caller's transaction: none is set if it is rolled back. Thread-safe. */
public final class Timers {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final SchedulerClient client;

  Timers(SchedulerClient client) {
    this.client = client;
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
   * Sets a timer unless it is set already.
   *
   * @param name what is to be done
   * @param id which timer of its kind
   */
  public void set(String name, String id, Instant at) {
    client.scheduleIfNotExists(new TaskInstance<>(name, id), at);
  }
}
