package io.danvan.platform.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Does what is due as long as the service runs. A scheduler that was stopped is not used again. */
final class TimerThreads implements SmartLifecycle {
  private final Supplier<Scheduler> schedulers;
  private @Nullable Scheduler running;

  TimerThreads(Supplier<Scheduler> schedulers) {
    this.schedulers = schedulers;
  }

  @Override
  public synchronized void start() {
    if (running == null) {
      running = schedulers.get();
      running.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
