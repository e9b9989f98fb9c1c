package io.danvan.coordination.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule with the days on which it is in force. */
public interface Dated {
  /** Its first day. */
  LocalDate validFrom();

  /** Its last day; none while no end is known. */
  @Nullable LocalDate lastDay();

  /** Whether it is in force on a day. */
  default boolean isInForce(LocalDate day) {
    LocalDate last = lastDay();
    return !day.isBefore(validFrom()) && (last == null || !day.isAfter(last));
  }

  /** Whether both are in force on some day. */
  default boolean isInForceWith(Dated other) {
    return isInForce(other.validFrom()) || other.isInForce(validFrom());
  }

  /**
   * Refuses days of which the last lies before the first.
   *
   * @throws IllegalArgumentException if it does
   */
  static void check(LocalDate validFrom, @Nullable LocalDate lastDay) {
    if (lastDay != null && lastDay.isBefore(validFrom)) {
      throw new IllegalArgumentException("Ends on " + lastDay + ", begins on " + validFrom);
    }
  }
}
