package io.danvan.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The machine's clock moved by what a {@link ClockFile} says. It never goes back, even if the file
 * does: what was recorded stays in the past. Thread-safe.
 */
public final class DemonstrationClock extends Clock {
  private final Clock real;
  private final ClockFile file;
  private final AtomicLong largest;

  /** The clock of the installation whose file this is. */
  public DemonstrationClock(Clock real, ClockFile file) {
    this(real, file, new AtomicLong(Long.MIN_VALUE));
  }

  private DemonstrationClock(Clock real, ClockFile file, AtomicLong largest) {
    this.real = real;
    this.file = file;
    this.largest = largest;
  }

  /** The date that a moved clock shows in Viet Nam; nothing of one that shows the real time. */
  public static Optional<LocalDate> movedDate(Clock clock) {
    return clock instanceof DemonstrationClock demonstration
            && !demonstration.offset().equals(Duration.ZERO)
        ? Optional.of(VietNam.today(clock))
        : Optional.empty();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemonstrationClock(real.withZone(zone), file, largest);
  }

  private Duration offset() {
    return Duration.ofMillis(largest.accumulateAndGet(file.offset().toMillis(), Math::max));
  }
}
