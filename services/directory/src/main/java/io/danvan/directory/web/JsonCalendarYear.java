package io.danvan.directory.web;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Schema(
    name = "CalendarYear",
    description = "The working days of a year, as far as they are not Monday to Friday.")
record JsonCalendarYear(
    @Schema(example = "2026") int year,
    @Schema(description = "Days on which nobody works.") List<JsonHoliday> holidays,
    @Schema(description = "Days of a weekend that are worked in exchange.")
        List<LocalDate> workedDays,
    @Schema(description = "The acts that the days follow.") String basis,
    @Schema(description = "Whether they were found in a published source; mark them if not.")
        boolean verified) {

  @Schema(name = "Holiday", description = "A day on which offices do not work.")
  record JsonHoliday(
      @Schema(example = "2026-09-02") LocalDate day,
      @Schema(description = "What it is called.", example = "Quốc khánh") String name,
      @Schema(description = "What it is called in English.", example = "National Day")
          String nameEn) {
    static JsonHoliday of(Holiday holiday) {
      return new JsonHoliday(holiday.day(), holiday.name(), holiday.nameEn());
    }
  }

  static JsonCalendarYear of(CalendarYear year) {
    return new JsonCalendarYear(
        year.year(),
        year.holidays().stream().map(JsonHoliday::of).toList(),
        year.workedDays(),
        year.basis(),
        year.verified());
  }
}
