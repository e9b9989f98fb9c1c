package io.danvan.taskboard.compliance;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.duty.DutyOffices;
import io.danvan.coordination.duty.Span;
import java.time.LocalDate;
import java.util.Optional;

/** The rule that a meeting can meet, and the office that owes it. */
public record MeetingDuty(DutyRule rule, DutyOffices.Holder holder) {
  /** That of a meeting by its day; empty if it meets no rule that was in force then. */
  public static Optional<MeetingDuty> of(DutyMeeting meeting, Organisations directory) {
    return directory
        .find(meeting.organisation())
        .map(Organisation::unit)
        .flatMap(directory::unit)
        .flatMap(
            unit ->
                directory.dutyRules().stream()
                    .filter(rule -> rule.duty() == meeting.duty() && rule.isInForce(meeting.day()))
                    .flatMap(
                        rule ->
                            DutyOffices.of(rule, unit, directory).stream()
                                .filter(
                                    holder -> holder.hosts(meeting.organisation(), meeting.host()))
                                .map(holder -> new MeetingDuty(rule, holder)))
                    .findFirst());
  }

  /** Whether nobody holds the office on a day. */
  public boolean isVacant(LocalDate day) {
    Span only = new Span(day, day);
    return holder.vacancies().stream().anyMatch(vacancy -> vacancy.and(only).isPresent());
  }
}
