package io.danvan.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries out work, each piece as soon as what it needs is done, and waits until all is ready. */
final class Starter {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int POLL_MILLIS = 100;
  private static final int LINES_OF_LOG = 15;

  private final Installation installation;
  private final Processes processes;
  private final Screen screen;

  Starter(Installation installation, Processes processes, Screen screen) {
    this.installation = installation;
    this.processes = processes;
    this.screen = screen;
  }

  /**
   * Starts what does not run.
   *
   * @param work in an order in which nothing comes before what it needs; needs that are not in the
   *     list count as done
   */
  void start(List<Work> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, CompletableFuture<Void>> done = new LinkedHashMap<>();
      for (Work each : work) {
        done.put(each.name(), afterItsNeeds(each, done, threads));
      }
      CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Trouble trouble ? trouble : e;
    }
  }

  private CompletableFuture<Void> afterItsNeeds(
      Work work, Map<String, CompletableFuture<Void>> done, Executor threads) {
    CompletableFuture<?>[] needs =
        work.needs().stream()
            .map(done::get)
            .filter(need -> need != null)
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(needs).thenRunAsync(() -> carryOut(work), threads);
  }

  private void carryOut(Work work) {
    try {
      switch (work) {
        case Step step -> {
          step.action().carryOut();
          screen.report(step.name(), "done");
        }
        case Part part -> bringUp(part);
      }
    } catch (Trouble e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while " + work.name() + " was starting.", e);
    } catch (Exception e) {
      throw new Trouble(work.name() + " failed: " + e, e);
    }
  }

  private void bringUp(Part part) throws IOException, InterruptedException {
    Optional<ProcessHandle> running = processes.find(part.name());
    if (running.isPresent() && awaitReadiness(part, running.get())) {
      screen.report(part.name(), "runs already");
      return;
    }
    part.ports().forEach(port -> requireFree(part, port));
    part.prepare();
    for (int attempt = 1; ; attempt++) {
      if (awaitReadiness(part, processes.start(part).toHandle())) {
        screen.report(part.name(), "ready");
        return;
      }
      if (attempt >= part.attempts()) {
        throw new Trouble(endedTooSoon(part));
      }
    }
  }

  /** Whether the part became ready; not if its process ended before. */
  private boolean awaitReadiness(Part part, ProcessHandle process) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!part.isReady()) {
      if (System.nanoTime() > deadline) {
        throw new Trouble(
            "%s is not ready after %d minutes. Look at %s"
                .formatted(part.name(), PATIENCE.toMinutes(), installation.log(part.name())));
      }
      if (endsWithin(process, POLL_MILLIS)) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWithin(ProcessHandle process, int millis) throws InterruptedException {
    try {
      process.onExit().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process cannot fail", e);
    }
  }

  private void requireFree(Part part, Port port) {
    int number = installation.port(port);
    if (!Probe.isFree(number)) {
      throw new Trouble(
          "Port %d (%s) is taken by another program: end that one, or choose other ports with DANVAN_PORT_OFFSET=1000."
              .formatted(number, part.name()));
    }
  }

  private String endedTooSoon(Part part) {
    try {
      List<String> lines = Files.readAllLines(installation.log(part.name()));
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
      return "%s ended while it was starting. The end of %s:%n  %s"
          .formatted(
              part.name(), installation.log(part.name()), String.join("%n  ".formatted(), last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
