package io.danvan.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees. Thread-safe: parts report at the same time. */
final class Screen {
  private final PrintStream out;
  private final long began = System.nanoTime();

  Screen(PrintStream out) {
    this.out = out;
  }

  /** A line by itself. */
  synchronized void say(String line) {
    out.println(line);
  }

  /** Progress: what happened to what, and how long after the command began. */
  synchronized void report(String name, String what) {
    out.printf(Locale.ROOT, "  %5.1f s  %-20s %s%n", seconds(elapsed()), name, what);
  }

  /** The time since the command began. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
