package io.danvan.directory.founding;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What offices owe by law, and the years whose working days are known. */
final class FoundingDuties {
  private FoundingDuties() {}

  static List<DutyRule> rules() {
    return Table.read("duty_rules.csv", ";").stream().map(FoundingDuties::rule).toList();
  }

  static List<CalendarYear> years() {
    List<Table.Row> holidays = Table.read("holidays.csv", ";");
    return Table.read("calendar_years.csv", ";").stream().map(row -> year(row, holidays)).toList();
  }

  private static DutyRule rule(Table.Row row) {
    return new DutyRule(
        DirectoryIds.dutyRule(row.get("rule")),
        DutyKind.valueOf(row.get("duty")),
        DutyOffice.valueOf(row.get("office")),
        UnitLevel.valueOf(row.get("level")),
        Integer.parseInt(row.get("times")),
        DutyPeriod.valueOf(row.get("period")),
        PartPeriod.valueOf(row.get("part_period")),
        row.get("notice_days", Integer::valueOf),
        row.get("result_days", Integer::valueOf),
        row.get("basis"),
        row.get("verified").equals("yes"),
        LocalDate.parse(row.get("valid_from")),
        row.get("last_day", LocalDate::parse),
        row.get("explanation_days", days -> explanation(Integer.parseInt(days), row)));
  }

  private static ExplanationLimit explanation(int days, Table.Row row) {
    return new ExplanationLimit(
        days, row.get("explanation_basis"), row.get("explanation_verified").equals("yes"));
  }

  private static CalendarYear year(Table.Row row, List<Table.Row> holidays) {
    String year = row.get("year");
    return new CalendarYear(
        Integer.parseInt(year),
        holidays.stream()
            .filter(holiday -> holiday.get("day").startsWith(year + "-"))
            .map(FoundingDuties::holiday)
            .toList(),
        Stream.of(row.get("worked_days").split(" ", -1))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .toList(),
        row.get("basis"),
        row.get("verified").equals("yes"));
  }

  private static Holiday holiday(Table.Row row) {
    return new Holiday(LocalDate.parse(row.get("day")), row.get("name_vi"), row.get("name_en"));
  }
}
