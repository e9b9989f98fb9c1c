package io.danvan.platform.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due once it may be done. Until then each timer is put off, for as long as the first
 * of them has waited already: thousands that wait for an hour must not wear out the database.
 */
final class PatientTask extends OneTimeTask<Void> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A wait of which nothing was seen for so long is over: another instance saw its end. */
  private static final Duration FORGOTTEN = LONGEST.multipliedBy(2);

  private final BooleanSupplier ready;
  private final Consumer<String> work;
  private volatile @Nullable Wait wait;

  PatientTask(String name, BooleanSupplier ready, Consumer<String> work) {
    super(name, Void.class, Timers::tryAgain);
    this.ready = ready;
    this.work = work;
  }

  @Override
  public CompletionHandler<Void> execute(TaskInstance<Void> timer, ExecutionContext context) {
    if (!ready.getAsBoolean()) {
      return this::putOff;
    }
    wait = null;
    return super.execute(timer, context);
  }

  @Override
  public void executeOnce(TaskInstance<Void> timer, ExecutionContext context) {
    work.accept(timer.getId());
  }

  private void putOff(ExecutionComplete looked, ExecutionOperations<Void> timer) {
    Instant now = looked.getTimeDone();
    Duration waited = waited(now);
    wait = new Wait(now.minus(waited), now);
    timer.reschedule(looked, now.plus(pause(waited)));
  }

  /** For how long this instance has been putting off what is due; zero if nothing waits. */
  Duration waited(Instant now) {
    Wait known = wait;
    return known != null && known.goesOn(now)
        ? Duration.between(known.since(), now)
        : Duration.ZERO;
  }

  private static Duration pause(Duration waited) {
    if (waited.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return waited.compareTo(LONGEST) < 0 ? waited : LONGEST;
  }

  /** When the first timer was put off, and when the last one was. */
  private record Wait(Instant since, Instant last) {
    /** The clock may have been set, in either direction. */
    boolean goesOn(Instant now) {
      return Duration.between(last, now).abs().compareTo(FORGOTTEN) <= 0;
    }
  }
}
