package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import java.time.LocalDate;

/** The working days of an installation, over which the story of a year is told. */
@FunctionalInterface
public interface Calendars {
  /**
   * Which days are worked in the years of these two days and between.
   *
   * @throws StoryBroken if that is not known now
   */
  WorkingCalendar between(LocalDate from, LocalDate to);
}
