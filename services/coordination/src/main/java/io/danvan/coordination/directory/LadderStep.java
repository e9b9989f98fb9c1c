package io.danvan.coordination.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of an escalation ladder.
 *
 * @param number its number, at least 1
 * @param days so many days after the due date it is taken; before it if negative, on it if 0
 * @param count which days those are
 */
public record LadderStep(int number, LadderStepKind kind, int days, DayCount count) {
  /** Refuses a number below 1. */
  public LadderStep {
    if (number < 1) {
      throw new IllegalArgumentException("Steps are numbered from 1, not " + number);
    }
  }

  /** The day on which it is taken; empty where only a later release could tell. */
  public Optional<LocalDate> day(LocalDate due, WorkingCalendar calendar) {
    return switch (count) {
      case CALENDAR_DAYS -> Optional.of(due.plusDays(days));
      case WORKING_DAYS -> Optional.of(calendar.shifted(due, days));
      case UNKNOWN -> Optional.empty();
    };
  }
}
