package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.directory.DirectoryRecords;
import io.danvan.coordination.directory.DirectoryTables;
import io.danvan.events.directory.OrganisationEstablished;
import io.danvan.events.directory.PositionEstablished;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.events.directory.VacanciesDeclared;
import io.danvan.events.duty.CalendarYearDeclared;
import io.danvan.events.duty.DutyRuleDeclared;
import io.danvan.events.duty.LadderDeclared;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Keeps the service's own copy of the directory; leaves all other events alone. Thread-safe. */
public final class DirectoryProjection implements Projection {
  private final DirectoryTables tables;

  /** Writes the copy into these tables. */
  public DirectoryProjection(DirectoryTables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    var records =
        new DirectoryRecords(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (RecordedEvent event : events) {
      switch (event.payload()) {
        case UnitEstablished unit -> records.units().add(DirectoryEvents.unit(unit));
        case OrganisationEstablished organisation ->
            records.organisations().add(DirectoryEvents.organisation(organisation));
        case PositionEstablished position ->
            records.positions().add(DirectoryEvents.position(position));
        case VacanciesDeclared vacancies ->
            records.vacancies().add(DirectoryEvents.vacancies(vacancies));
        case DutyRuleDeclared rule -> records.dutyRules().add(DutyEvents.rule(rule));
        case CalendarYearDeclared year -> records.calendarYears().add(DutyEvents.year(year));
        case LadderDeclared ladder -> records.ladders().add(LadderEvents.ladder(ladder));
        default -> {}
      }
    }
    if (!records.isEmpty()) {
      tables.store(records);
    }
  }

  /** The directory holds no free text, so there is nothing that a redaction could blank. */
  @Override
  public void redact(List<RecordedEvent> events) {}
}
