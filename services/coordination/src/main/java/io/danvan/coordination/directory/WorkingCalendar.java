package io.danvan.coordination.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * On which days offices work: as the years declare it, and from Monday to Friday in years that
 * nobody has declared yet. Immutable.
 */
public final class WorkingCalendar {
  /** A calendar of which no year is declared. */
  public static final WorkingCalendar NONE = new WorkingCalendar(Map.of());

  private final Map<Integer, CalendarYear> years;
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> workedDays = new HashSet<>();

  private WorkingCalendar(Map<Integer, CalendarYear> years) {
    this.years = years;
    for (CalendarYear year : years.values()) {
      year.holidays().forEach(holiday -> holidays.add(holiday.day()));
      workedDays.addAll(year.workedDays());
    }
  }

  /** This with years that are new or declared anew. */
  public WorkingCalendar with(Collection<CalendarYear> declared) {
    if (declared.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(years);
    declared.forEach(year -> all.put(year.year(), year));
    return new WorkingCalendar(all);
  }

  /** What was declared of a year; without it, only its weekends are known. */
  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /** Whether every year from the one day to the other was declared, by what is published. */
  public boolean isVerified(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .mapToObj(this::year)
        .allMatch(year -> year.filter(CalendarYear::verified).isPresent());
  }

  /** Whether offices work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    return workedDays.contains(day) || !CalendarYear.isWeekend(day) && !holidays.contains(day);
  }

  /**
   * The day itself if it is worked, else the next that is: where a reception goes that would fall
   * on a holiday.
   */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * The first day of which it is not over yet what falls on it: because of {@link #workingDayFrom}
   * that may be an earlier one than the day it is.
   */
  public LocalDate firstOpenDay(LocalDate today) {
    return shifted(today, -1).plusDays(1);
  }

  /**
   * The last day of a limit in working days, of which the first is the one after the event.
   *
   * @param days at least 1
   */
  public LocalDate plusWorkingDays(LocalDate event, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("No limit in working days: " + days);
    }
    return shifted(event, days);
  }

  /** The working day that lies so many of them after a day, or before it; the day itself for 0. */
  public LocalDate shifted(LocalDate day, int workingDays) {
    int direction = Integer.signum(workingDays);
    LocalDate shifted = day;
    for (int counted = 0; counted != workingDays; counted += direction) {
      do {
        shifted = shifted.plusDays(direction);
      } while (!isWorkingDay(shifted));
    }
    return shifted;
  }
}
