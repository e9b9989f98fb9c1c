package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes: asks first, and leaves none behind. */
final class Stopper {
  /** A program needs some seconds of both cores for it. */
  private static final Duration PATIENCE_TO_WRITE_A_CACHE = Duration.ofMinutes(3);

  private final Processes processes;
  private final Screen screen;
  private final Duration patience;

  /**
   * Ends processes of one installation.
   *
   * @param patience how long a process may take to end by itself if it has no cache to write
   */
  Stopper(Processes processes, Screen screen, Duration patience) {
    this.processes = processes;
    this.screen = screen;
    this.patience = patience;
  }

  /** Stops all parts, those that others need last. */
  void stop(Stack stack) throws InterruptedException {
    for (List<Part> group : stack.stopOrder()) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> stops =
            group.stream().<Future<?>>map(part -> threads.submit(() -> stop(part))).toList();
        for (Future<?> stop : stops) {
          stop.get();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("cannot stop the installation", e.getCause());
      }
    }
  }

  /** Stops the part with all processes that it started itself. */
  void stop(Part part) {
    try {
      Optional<ProcessHandle> process = processes.find(part.name());
      if (process.isPresent()) {
        end(part, process.get());
        screen.report(part.name(), "stopped");
      }
      processes.forget(part.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Part part, ProcessHandle process) throws IOException, InterruptedException {
    List<ProcessHandle> family = Stream.concat(Stream.of(process), process.descendants()).toList();
    Duration allowed = patienceWith(part);
    part.askToStop(process);
    if (endWithin(family, allowed)) {
      part.stopped();
    } else {
      screen.report(part.name(), "does not end by itself and is killed");
      family.forEach(ProcessHandle::destroyForcibly);
      endWithin(family, patience);
    }
  }

  private Duration patienceWith(Part part) {
    if (part.isRecording()) {
      screen.report(part.name(), "writes its start-up cache (once after a build)");
      return PATIENCE_TO_WRITE_A_CACHE;
    }
    return patience;
  }

  private static boolean endWithin(List<ProcessHandle> family, Duration patience)
      throws InterruptedException {
    try {
      CompletableFuture.allOf(
              family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process cannot fail", e);
    }
  }
}
