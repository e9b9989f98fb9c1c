package io.danvan.coordination.shortfall;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.duty.DutyOffices;
import io.danvan.coordination.duty.DutyTerm;
import io.danvan.coordination.duty.DutyTerms;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month in whose figures an organisation owes something by a rule: what is explained as one, also
 * where the rule counts week by week.
 *
 * @param position the position that owes it; none where the whole organisation does
 * @param month the month; December for a year
 * @param from the first day on which it is owed
 * @param to the last
 * @param required how often at least
 * @param closesOn the last day on which it may be explained
 */
public record OwedTerm(
    DutyRule rule,
    OrganisationId organisation,
    @Nullable PositionId position,
    YearMonth month,
    LocalDate from,
    LocalDate to,
    int required,
    LocalDate closesOn) {
  /** Rules are not older, and calendars not younger. */
  private static final int FIRST_YEAR = 2014;

  private static final int LAST_YEAR = 2100;

  /** What an organisation owes by a rule in a month; empty if nothing. */
  public static Optional<OwedTerm> of(
      DutyRule rule, OrganisationId organisation, YearMonth month, Organisations directory) {
    return directory
        .find(organisation)
        .map(Organisation::unit)
        .flatMap(directory::unit)
        .flatMap(unit -> DutyOffices.of(rule, unit, directory))
        .filter(holder -> holder.organisation().id().equals(organisation))
        .flatMap(holder -> of(rule, holder, month, directory.calendar()));
  }

  /** What an office owes by a rule in a month; empty if nothing. */
  public static Optional<OwedTerm> of(
      DutyRule rule, DutyOffices.Holder holder, YearMonth month, WorkingCalendar calendar) {
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    List<DutyTerm> terms =
        DutyTerms.of(rule, holder.inOffice(), Year.of(month.getYear())).stream()
            .filter(term -> term.month().equals(month))
            .filter(term -> term.times() > 0)
            .toList();
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = terms.getLast().to();
    return Optional.of(
        new OwedTerm(
            rule,
            holder.organisation().id(),
            holder.wholeBody() ? null : holder.head().id(),
            month,
            terms.getFirst().from(),
            to,
            terms.stream().mapToInt(DutyTerm::times).sum(),
            closing(rule, to, calendar)));
  }

  private static LocalDate closing(DutyRule rule, LocalDate to, WorkingCalendar calendar) {
    ExplanationLimit limit = rule.explanation();
    return limit == null ? to : calendar.plusWorkingDays(to, limit.days());
  }

  /** The identity of what may be lacking. */
  public ShortfallId id() {
    return ShortfallId.of(rule.id(), organisation, month);
  }

  /** Whether it may be explained on a day. */
  public boolean isOpen(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(closesOn);
  }
}
