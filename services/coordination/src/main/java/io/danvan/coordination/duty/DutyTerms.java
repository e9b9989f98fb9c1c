package io.danvan.coordination.duty;

import io.danvan.coordination.directory.DutyRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The terms of a duty in a year.
 *
 * <p>Each term counts in one month, so that the figures of months add up to those of the year: a
 * week in the month of its Thursday, which has most of its days (ISO 8601 gives it to its year so),
 * a year in December. Where a rule was in force for a part of a period only, or the office was
 * there and held for a part of it, the rule itself says what is owed of that.
 */
public final class DutyTerms {
  private static final int DAYS_BESIDE_THURSDAY = 3;

  private DutyTerms() {}

  /**
   * What an office owes under a rule.
   *
   * @param office the days on which there is such an office, and somebody holds it
   * @return in the order of their days; those that count in this year. While nobody holds the
   *     office the term goes on: what a deputy keeps then is shown, and nothing is owed for it
   */
  public static List<DutyTerm> of(DutyRule rule, Days office, Year year) {
    Span inForce = new Span(rule.validFrom(), rule.lastDay());
    Days owing = office.and(inForce);
    return periods(rule, year)
        .flatMap(period -> term(rule, period, owing.and(period.days())).stream())
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

  private static Optional<DutyTerm> term(DutyRule rule, Period period, Days covered) {
    Span whole = covered.whole();
    return whole == null
        ? Optional.empty()
        : Optional.of(
            new DutyTerm(
                whole.first(),
                Objects.requireNonNull(whole.last(), "a period has an end"),
                period.month(),
                times(rule, period.days().days(), covered.count())));
  }

  private static int times(DutyRule rule, long whole, long covered) {
    if (covered == whole) {
      return rule.times();
    }
    if (covered == 0) {
      return 0;
    }
    return switch (rule.partPeriod()) {
      case IN_FULL -> rule.times();
      case BY_DAYS_ROUNDED_DOWN -> Math.toIntExact(rule.times() * covered / whole);
      case NONE, UNKNOWN -> 0;
    };
  }
}
