package io.danvan.local.stack;

import io.danvan.local.demonstration.Clockwork;
import io.danvan.platform.time.ClockConfiguration;
import io.danvan.platform.time.ClockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The one clock of an installation's services, which its launcher moves, forward only. */
final class StackClock implements Clockwork {
  static final String NAME = "clock";

  private final Path file;
  private final Clock real = new ClockConfiguration().realTime().clock();

  StackClock(Installation installation) {
    this.file = file(installation);
  }

  /** Where the services look. */
  static Path file(Installation installation) {
    return installation.data(NAME);
  }

  /** Sees to it that the services find a clock; without a demonstration it shows the real time. */
  static Step step(Installation installation) {
    return new Step(
        NAME,
        Set.of(),
        () -> {
          var clock = new StackClock(installation);
          clock.beginAt(clock.present());
        });
  }

  /** Has the clock of an installation that has none begin at that instant. */
  void beginAt(Instant instant) throws IOException {
    if (!exists()) {
      ClockFile.create(file, offset(instant));
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** What the services take for now. */
  Instant now() {
    return present().plus(offset());
  }

  /** By how much that is off the machine's time. */
  Duration offset() {
    return ClockFile.open(file).offset();
  }

  @Override
  public void moveTo(Instant instant) {
    move(offset(instant));
  }

  @Override
  public void moveToPresent() {
    move(Duration.ZERO);
  }

  @Override
  public Instant present() {
    return real.instant();
  }

  private Duration offset(Instant instant) {
    return Duration.between(present(), instant);
  }

  private void move(Duration offset) {
    if (offset.compareTo(offset()) > 0) {
      try {
        ClockFile.move(file, offset);
      } catch (IOException e) {
        throw new UncheckedIOException("The clock cannot be moved", e);
      }
    }
  }
}
