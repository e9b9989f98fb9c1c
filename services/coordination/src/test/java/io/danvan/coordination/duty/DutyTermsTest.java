package io.danvan.coordination.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By the rules for chairs of communes, over the days on which they changed. */
class DutyTermsTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate NEW_LAW = LocalDate.of(2026, 7, 1);
  private static final Days OFFICE = Days.of(new Span(REFORM, null));

  private final DutyRule weekly =
      rule(1, DutyPeriod.WEEK, PartPeriod.NONE, LocalDate.of(2014, 7, 1), NEW_LAW.minusDays(1));
  private final DutyRule twiceAMonth =
      rule(2, DutyPeriod.MONTH, PartPeriod.BY_DAYS_ROUNDED_DOWN, NEW_LAW, null);
  private final DutyRule yearly = rule(1, DutyPeriod.YEAR, PartPeriod.IN_FULL, REFORM, null);

  /** 1 July 2025 was a Tuesday: of its week the new communes owed nothing. */
  @Test
  void aWeekCountsInTheMonthOfItsThursday() {
    assertThat(perMonth(weekly, OFFICE, 2025)).containsExactly(0, 0, 0, 0, 0, 0, 4, 4, 4, 5, 4, 4);
  }

  /** 1 July 2026 was a Wednesday: its week was under both laws in part, and owed under neither. */
  @Test
  void theNewLawTakesOverWithoutCountingAWeekTwice() {
    assertThat(perMonth(weekly, OFFICE, 2026)).containsExactly(5, 4, 4, 5, 4, 4, 0, 0, 0, 0, 0, 0);
    assertThat(perMonth(twiceAMonth, OFFICE, 2026))
        .containsExactly(0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2);
  }

  /** A unit that began on 16 April 2027 has half of that month's 30 days. */
  @Test
  void ofAPartOfAMonthAsMuchIsOwedAsOfItsDays() {
    Span since = new Span(LocalDate.of(2027, 4, 16), LocalDate.of(2027, 5, 30));

    assertThat(DutyTerms.of(twiceAMonth, Days.of(since), Year.of(2027)))
        .containsExactly(
            new DutyTerm(since.first(), LocalDate.of(2027, 4, 30), YearMonth.of(2027, 4), 1),
            new DutyTerm(
                LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 30), YearMonth.of(2027, 5), 1));
  }

  @Test
  void ofAYearThatBeganWithTheReformTheDialogueIsOwedInFull() {
    assertThat(DutyTerms.of(yearly, OFFICE, Year.of(2025)))
        .containsExactly(
            new DutyTerm(REFORM, LocalDate.of(2025, 12, 31), YearMonth.of(2025, 12), 1));
  }

  @Test
  void anOfficeThatIsNotThereOwesNothing() {
    Span gone = new Span(LocalDate.of(2014, 7, 1), LocalDate.of(2024, 12, 29));

    assertThat(DutyTerms.of(weekly, Days.of(gone), Year.of(2025))).isEmpty();
    assertThat(DutyTerms.of(twiceAMonth, OFFICE, Year.of(2025))).isEmpty();
  }

  @Property
  void everyWeekCountsOnceInSomeYear(@ForAll @IntRange(min = 2015, max = 2024) int year) {
    Span always = new Span(LocalDate.of(2000, 1, 1), null);
    List<DutyTerm> weeks =
        IntStream.of(year, year + 1)
            .boxed()
            .flatMap(each -> DutyTerms.of(weekly, Days.of(always), Year.of(each)).stream())
            .toList();

    for (int i = 1; i < weeks.size(); i++) {
      assertThat(weeks.get(i).from()).isEqualTo(weeks.get(i - 1).to().plusDays(1));
      assertThat(weeks.get(i).times()).isEqualTo(1);
    }
  }

  /** However an office's life is cut, the parts never owe more than the whole. */
  @Property
  void aCutNeverMakesMoreOwed(
      @ForAll @DateRange(min = "2026-07-02", max = "2027-12-30") LocalDate cut) {
    Span whole = new Span(NEW_LAW, LocalDate.of(2027, 12, 31));
    Span before = new Span(NEW_LAW, cut);
    Span after = new Span(cut.plusDays(1), whole.last());

    assertThat(owed(Days.of(before)) + owed(Days.of(after)))
        .isBetween(owed(Days.of(whole)) - 1, owed(Days.of(whole)));
  }

  /** A post that is vacant from Tuesday to Thursday of a week owes nothing of that week alone. */
  @Test
  void aVacancyFollowsTheSameRuleAsAPartOfAPeriod() {
    Days held = OFFICE.without(new Span(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12)));
    assertThat(perMonth(weekly, held, 2026)).containsExactly(5, 4, 3, 5, 4, 4, 0, 0, 0, 0, 0, 0);
    Days halfSeptember =
        OFFICE.without(new Span(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 22)));
    assertThat(perMonth(twiceAMonth, halfSeptember, 2026))
        .containsExactly(0, 0, 0, 0, 0, 0, 2, 2, 1, 2, 2, 2);
    assertThat(DutyTerms.of(twiceAMonth, halfSeptember, Year.of(2026)).get(2))
        .isEqualTo(
            new DutyTerm(
                LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), YearMonth.of(2026, 9), 1));
  }

  /** Whenever a post is vacant, each month owes as much as of the days on which it was held. */
  @Property
  void aVacantPostOwesNothingForItsDaysAndTheOthersAsMuchAsBefore(
      @ForAll @DateRange(min = "2025-07-01", max = "2029-12-31") LocalDate from,
      @ForAll @IntRange(min = 1, max = 500) int length) {
    Span vacancy = new Span(from, from.plusDays(length - 1));
    Days held = OFFICE.without(vacancy);
    for (int year = from.getYear(); year <= from.plusDays(length).getYear(); year++) {
      for (DutyTerm term : DutyTerms.of(twiceAMonth, held, Year.of(year))) {
        Span month = new Span(term.month().atDay(1), term.month().atEndOfMonth());
        long gone = vacancy.and(month).map(Span::days).orElse(0L);
        assertThat(term.times()).isEqualTo(2 * (month.days() - gone) / month.days());
        assertThat(new Span(term.from(), term.to())).isEqualTo(month);
      }
      for (DutyTerm week : DutyTerms.of(weekly, held, Year.of(year))) {
        assertThat(week.times())
            .isEqualTo(
                vacancy.and(new Span(week.from(), week.to())).isPresent() ? 0 : week.times());
      }
      int owed = sum(perMonth(twiceAMonth, held, year)) + sum(perMonth(weekly, held, year));
      int whole = sum(perMonth(twiceAMonth, OFFICE, year)) + sum(perMonth(weekly, OFFICE, year));
      int inVacancy =
          sum(perMonth(twiceAMonth, Days.of(vacancy), year))
              + sum(perMonth(weekly, Days.of(vacancy), year));
      assertThat(owed + inVacancy).isLessThanOrEqualTo(whole);
    }
  }

  private static int sum(List<Integer> times) {
    return times.stream().mapToInt(each -> each).sum();
  }

  private int owed(Days office) {
    return IntStream.of(2026, 2027)
        .flatMap(year -> perMonth(twiceAMonth, office, year).stream().mapToInt(times -> times))
        .sum();
  }

  /** How often in each month from January on. */
  private static List<Integer> perMonth(DutyRule rule, Days office, int year) {
    Map<Month, Integer> times =
        DutyTerms.of(rule, office, Year.of(year)).stream()
            .collect(groupingBy(term -> term.month().getMonth(), summingInt(DutyTerm::times)));
    return Stream.of(Month.values()).map(month -> times.getOrDefault(month, 0)).toList();
  }

  private static DutyRule rule(
      int times,
      DutyPeriod period,
      PartPeriod partPeriod,
      LocalDate validFrom,
      @Nullable LocalDate lastDay) {
    return new DutyRule(
        new DutyRuleId(UUID.randomUUID()),
        DutyKind.CITIZEN_RECEPTION,
        DutyOffice.PEOPLES_COMMITTEE_CHAIR,
        UnitLevel.COMMUNE,
        times,
        period,
        partPeriod,
        null,
        null,
        "Luật",
        true,
        validFrom,
        lastDay,
        null);
  }
}
