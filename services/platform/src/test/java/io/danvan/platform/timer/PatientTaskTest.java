package io.danvan.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PatientTaskTest {
  private static final Instant START = Instant.parse("2026-03-02T17:00:00Z");

  private final AtomicBoolean ready = new AtomicBoolean();
  private final PatientTask task = new PatientTask("patient", ready::get, _ -> {});
  private Instant now = START;

  @Test
  void waitsAsLongAgainAsItHasWaitedAndAMinuteAtMost() {
    assertThat(pauses(9)).containsExactly(1L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void beginsAnewAfterAWaitWhoseEndAnotherInstanceSaw() {
    pauses(9);
    now = START.plus(Duration.ofDays(1));

    assertThat(pauses(3)).containsExactly(1L, 1L, 2L);
  }

  @Test
  void beginsAnewWhenTheClockWasSetBack() {
    pauses(9);
    now = START.minus(Duration.ofDays(1));

    assertThat(pauses(3)).containsExactly(1L, 1L, 2L);
  }

  @Test
  void tellsForHowLongItHasPutOffWhatIsDue() {
    assertThat(task.waited(START)).isZero();

    pauses(9);

    assertThat(task.waited(now)).isEqualTo(Duration.between(START, now));
    assertThat(task.waited(now.plus(Duration.ofDays(1)))).isZero();
  }

  @Test
  void nothingWaitsOnceItMayBeDone() {
    pauses(9);
    ready.set(true);

    look();

    assertThat(task.waited(now)).isZero();
  }

  /** In seconds; each is looked at again when its pause is over. */
  private List<Long> pauses(int count) {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant next = putOff();
      pauses.add(Duration.between(now, next).toSeconds());
      now = next;
    }
    return pauses;
  }

  private Instant putOff() {
    List<Instant> moments = new ArrayList<>();
    look()
        .complete(
            ExecutionComplete.simulatedSuccess(now),
            new ExecutionOperations<>(null, null, null) {
              @Override
              public void reschedule(ExecutionComplete looked, Instant next) {
                moments.add(next);
              }
            });
    return moments.getFirst();
  }

  private CompletionHandler<Void> look() {
    TaskInstance<Void> timer = new TaskInstance<>("patient", "one");
    return task.execute(timer, new ExecutionContext(null, new Execution(now, timer), null, null));
  }
}
