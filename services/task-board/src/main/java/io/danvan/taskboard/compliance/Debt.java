package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.duty.DutyOffices;
import io.danvan.coordination.duty.Span;
import io.danvan.coordination.shortfall.ShortfallId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An office that owes something within some time, by one of the rules. */
public record Debt(Unit unit, DutyRule rule, DutyOffices.Holder holder) {
  OrganisationId organisation() {
    return holder.organisation().id();
  }

  boolean isMetBy(DutyMeeting meeting) {
    return rule.duty() == meeting.duty() && holder.hosts(meeting.organisation(), meeting.host());
  }

  /**
   * Whether a meeting that was not kept is this office's to answer for: a vacant post misses none.
   */
  boolean isMissedBy(DutyMeeting meeting) {
    return isMetBy(meeting) && holder.inOffice().has(meeting.day());
  }

  /** Whether nobody holds the office on some of these days, while the rule is in force. */
  public boolean isVacant(Span days) {
    Span inForce = new Span(rule.validFrom(), rule.lastDay());
    return holder.vacancies().stream()
        .anyMatch(vacancy -> vacancy.and(inForce).flatMap(days::and).isPresent());
  }

  ShortfallId shortfall(YearMonth month) {
    return ShortfallId.of(rule.id(), organisation(), month);
  }

  /** What a meeting of that day can meet; empty if it meets no rule that was in force then. */
  public static Optional<Debt> metBy(DutyMeeting meeting, Organisations directory) {
    List<Unit> units =
        directory
            .find(meeting.organisation())
            .map(Organisation::unit)
            .flatMap(directory::unit)
            .stream()
            .toList();
    List<DutyRule> rules = rules(Set.of(meeting.duty()), meeting.day(), meeting.day(), directory);
    return of(units, rules, directory).stream().filter(debt -> debt.isMetBy(meeting)).findFirst();
  }

  /** Whether a meeting concerns one of its host's debts. */
  static boolean anyOf(
      Map<OrganisationId, List<Debt>> byHost, Predicate<Debt> concerns, DutyMeeting meeting) {
    return byHost.getOrDefault(meeting.organisation(), List.of()).stream().anyMatch(concerns);
  }

  /** What the offices of these units owe by these rules. */
  static List<Debt> of(List<Unit> units, List<DutyRule> rules, Organisations organisations) {
    List<Debt> debts = new ArrayList<>();
    for (Unit unit : units) {
      for (DutyRule rule : rules) {
        DutyOffices.of(rule, unit, organisations)
            .ifPresent(holder -> debts.add(new Debt(unit, rule, holder)));
      }
    }
    return debts;
  }

  /** The rules of these duties that are in force on some of the days. */
  static List<DutyRule> rules(
      Set<DutyKind> duties, LocalDate from, LocalDate to, Organisations organisations) {
    return organisations.dutyRules().stream()
        .filter(rule -> duties.contains(rule.duty()))
        .filter(rule -> !rule.validFrom().isAfter(to))
        .filter(rule -> rule.lastDay() == null || !rule.lastDay().isBefore(from))
        .toList();
  }
}
