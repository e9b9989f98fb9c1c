package io.danvan.directory.web;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@Schema(
    name = "NewCalendarYear",
    description = "The working days of a year, as far as they are not Monday to Friday.")
record NewCalendarYear(
    @Schema(description = "Days on which nobody works, Mondays to Fridays.")
        List<JsonCalendarYear.JsonHoliday> holidays,
    @Schema(description = "Days of a weekend that are worked in exchange.")
        List<LocalDate> workedDays,
    @Schema(description = "The acts that the days follow, up to 200 characters.") String basis,
    @Schema(description = "Whether they were found in a published source.") boolean verified) {
  CalendarYear of(int year) {
    List<Holiday> named = holidays.stream().map(NewCalendarYear::holiday).toList();
    requireDays("holidays", year, named.stream().map(Holiday::day).toList(), false);
    requireDays("workedDays", year, workedDays, true);
    return new CalendarYear(year, named, workedDays, OfficialText.of("basis", basis), verified);
  }

  private static void requireDays(
      String field, int year, List<LocalDate> days, boolean ofWeekends) {
    boolean met =
        Set.copyOf(days).size() == days.size()
            && days.stream()
                .allMatch(
                    day -> day.getYear() == year && CalendarYear.isWeekend(day) == ofWeekends);
    if (!met) {
      throw new Refused(WebRefusals.invalidField(field));
    }
  }

  private static Holiday holiday(JsonCalendarYear.JsonHoliday holiday) {
    return new Holiday(
        holiday.day(),
        OfficialText.of("holidays", holiday.name()),
        OfficialText.of("holidays", holiday.nameEn()));
  }
}
