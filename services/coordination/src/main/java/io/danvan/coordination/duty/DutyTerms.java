package io.danvan.coordination.duty;

import io.danvan.coordination.directory.DutyRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The terms of a duty in a year.
 *
 * <p>Each term counts in one month, so that the figures of months add up to those of the year: a
 * week in the month of its Thursday, which has most of its days (ISO 8601 gives it to its year so),
 * a year in December. Where a rule or an office was in force for a part of a period only, the rule
 * itself says what is owed of it.
 */
public final class DutyTerms {
  private static final int DAYS_BESIDE_THURSDAY = 3;

  private DutyTerms() {}

  /**
   * What an office owes under a rule.
   *
   * @param office the days on which there is such an office
   * @return in the order of their days; those that count in this year
   */
  public static List<DutyTerm> of(DutyRule rule, Span office, Year year) {
    Span inForce = new Span(rule.validFrom(), rule.lastDay());
    return periods(rule, year)
        .flatMap(
            period ->
                period.days().and(inForce).flatMap(office::and).stream()
                    .map(covered -> term(rule, period, covered)))
        .toList();
  }

  private record Period(Span days, YearMonth month) {}

  private static Stream<Period> periods(DutyRule rule, Year year) {
    return switch (rule.period()) {
      case WEEK -> weeks(year);
      case MONTH -> IntStream.rangeClosed(1, 12).mapToObj(number -> month(year.atMonth(number)));
      case YEAR ->
          Stream.of(
              new Period(
                  new Span(year.atDay(1), year.atMonth(12).atEndOfMonth()), year.atMonth(12)));
      case UNKNOWN -> Stream.empty();
    };
  }

  private static Stream<Period> weeks(Year year) {
    LocalDate first = year.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    return first
        .datesUntil(year.plusYears(1).atDay(1), java.time.Period.ofWeeks(1))
        .map(
            thursday ->
                new Period(
                    new Span(
                        thursday.minusDays(DAYS_BESIDE_THURSDAY),
                        thursday.plusDays(DAYS_BESIDE_THURSDAY)),
                    YearMonth.from(thursday)));
  }

  private static Period month(YearMonth month) {
    return new Period(new Span(month.atDay(1), month.atEndOfMonth()), month);
  }

  private static DutyTerm term(DutyRule rule, Period period, Span covered) {
    LocalDate last = Objects.requireNonNull(covered.last(), "a period has an end");
    return new DutyTerm(covered.first(), last, period.month(), times(rule, period.days(), covered));
  }

  private static int times(DutyRule rule, Span whole, Span covered) {
    if (covered.equals(whole)) {
      return rule.times();
    }
    return switch (rule.partPeriod()) {
      case IN_FULL -> rule.times();
      case BY_DAYS_ROUNDED_DOWN -> Math.toIntExact(rule.times() * covered.days() / whole.days());
      case NONE, UNKNOWN -> 0;
    };
  }
}
