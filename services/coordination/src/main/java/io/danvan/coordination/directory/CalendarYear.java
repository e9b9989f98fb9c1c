package io.danvan.coordination.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The working days of a year, as far as they are not Monday to Friday. Tet, days given for a
 * holiday on a weekend and swapped days are decided anew for each year.
 *
 * @param holidays days on which nobody works
 * @param workedDays days of a weekend that are worked, in exchange for others
 * @param basis the acts that the days follow
 * @param verified whether they were found in a published source; shown where they were not
 */
public record CalendarYear(
    int year, List<Holiday> holidays, List<LocalDate> workedDays, String basis, boolean verified) {
  /** Refuses days of another year, days named twice, and those that are as they are said anyway. */
  public CalendarYear {
    holidays = List.copyOf(holidays);
    workedDays = List.copyOf(workedDays);
    List<LocalDate> days =
        Stream.concat(holidays.stream().map(Holiday::day), workedDays.stream()).toList();
    if (!days.stream().allMatch(day -> day.getYear() == year)
        || Set.copyOf(days).size() < days.size()) {
      throw new IllegalArgumentException("Not different days of " + year + ": " + days);
    }
    if (holidays.stream().map(Holiday::day).anyMatch(CalendarYear::isWeekend)) {
      throw new IllegalArgumentException("Nobody works on weekends anyway: " + holidays);
    }
    if (!workedDays.stream().allMatch(CalendarYear::isWeekend)) {
      throw new IllegalArgumentException("Not all days of a weekend: " + workedDays);
    }
  }

  /** Whether it is a Saturday or a Sunday. */
  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
