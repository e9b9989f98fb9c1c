package io.danvan.coordination.testing;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days on which offices worked in 2026: Tet, the days of April and May, and swapped days. */
public final class Year2026 {
  /** With nothing known of other years but their weekends. */
  public static final WorkingCalendar CALENDAR =
      WorkingCalendar.NONE.with(
          List.of(
              new CalendarYear(
                  2026,
                  Stream.of(
                          "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27",
                          "04-30", "05-01", "08-31", "09-01", "09-02")
                      .map(day -> new Holiday(LocalDate.parse("2026-" + day), "Nghỉ", "Day off"))
                      .toList(),
                  List.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22)),
                  "Bộ luật Lao động",
                  false)));

  private Year2026() {}
}
