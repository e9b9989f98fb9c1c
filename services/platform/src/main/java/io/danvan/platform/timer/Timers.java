package io.danvan.platform.timer;

import static java.util.stream.Collectors.toMap;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.timer.postgres.TimerRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Sets timers in the caller's transaction: none is set if it is rolled back. Thread-safe. */
public final class Timers {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 8;

  private final TimerRows rows;

  Timers(TimerRows rows) {
    this.rows = rows;
  }

  /**
   * What a kind of timer does when it is due. Doing it and taking note that it is done are two
   * transactions, so an instance that dies between them leaves it to be done again: the work must
   * find out for itself whether there is still something to do.
   *
   * @param name the kind, stable for ever: timers in the database bear it
   * @param work told which timer is due, in a transaction of its own; what it throws has it tried
   *     again, after longer and longer pauses of at most four minutes
   */
  public static OneTimeTask<Void> work(
      String name, TransactionOperations transactions, Consumer<String> work) {
    return work(name, transactions, () -> true, work);
  }

  /**
   * The same for what must not be done on what the service happens to know.
   *
   * @param ready whether it may be done by now; as long as it may not, what is due is put off
   */
  public static OneTimeTask<Void> work(
      String name,
      TransactionOperations transactions,
      BooleanSupplier ready,
      Consumer<String> work) {
    return new PatientTask(
        name, ready, timer -> transactions.executeWithoutResult(status -> work.accept(timer)));
  }

  /**
   * What is done each day, also when the service was down at that moment: then as soon as it runs.
   *
   * @param name as for a timer that is set
   * @param at the time in Viet Nam
   * @param work what it throws has it tried again, as for a timer
   */
  public static RecurringTask<Void> daily(String name, LocalTime at, Runnable work) {
    return Tasks.recurring(name, Schedules.daily(VietNam.ZONE, at))
        .onFailure(Timers::tryAgain)
        .execute((timer, context) -> work.run());
  }

  static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> timer) {
    int doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
    timer.reschedule(failed, failed.getTimeDone().plus(pause));
  }

  /**
   * Sets timers, or moves those that are set already. One that is being worked on is left alone:
   * what must not be overlooked meanwhile has a timer of another id.
   *
   * @param name what is to be done
   * @param moments when, by which timer of its kind
   */
  public void set(String name, Map<String, Instant> moments) {
    if (!moments.isEmpty()) {
      rows.put(name, moments);
    }
  }

  /** Sets timers that are due whatever the clock says. */
  public void setAtOnce(String name, Collection<String> ids) {
    set(name, ids.stream().collect(toMap(Function.identity(), _ -> Instant.EPOCH)));
  }
}
