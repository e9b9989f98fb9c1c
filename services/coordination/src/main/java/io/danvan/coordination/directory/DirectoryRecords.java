package io.danvan.coordination.directory;

import java.util.List;

/** Records of the directory, some or all; one replaces an earlier one of the same identity. */
public record DirectoryRecords(
    List<Unit> units,
    List<Organisation> organisations,
    List<Position> positions,
    List<Vacancies> vacancies,
    List<DutyRule> dutyRules,
    List<CalendarYear> calendarYears,
    List<Ladder> ladders) {
  /** No record at all. */
  public static final DirectoryRecords NONE = of(List.of(), List.of(), List.of());

  /** Records of units and of what works in them. */
  public static DirectoryRecords of(
      List<Unit> units, List<Organisation> organisations, List<Position> positions) {
    return new DirectoryRecords(
        units, organisations, positions, List.of(), List.of(), List.of(), List.of());
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return units.isEmpty()
        && organisations.isEmpty()
        && positions.isEmpty()
        && vacancies.isEmpty()
        && dutyRules.isEmpty()
        && calendarYears.isEmpty()
        && ladders.isEmpty();
  }
}
