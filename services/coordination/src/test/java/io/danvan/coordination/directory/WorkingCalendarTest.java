package io.danvan.coordination.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 16);

  /** A week of Tet, and the Saturday before it worked in exchange. */
  private final WorkingCalendar calendar =
      WorkingCalendar.NONE.with(
          List.of(
              new CalendarYear(
                  2026,
                  MONDAY
                      .datesUntil(MONDAY.plusDays(5))
                      .map(day -> new Holiday(day, "Tết Nguyên đán", "Lunar New Year"))
                      .toList(),
                  List.of(MONDAY.minusDays(2)),
                  "Luật",
                  true)));

  @Test
  void aHolidayMovesToTheNextDayThatIsWorked() {
    assertThat(calendar.workingDayFrom(MONDAY)).isEqualTo(MONDAY.plusDays(7));
    assertThat(calendar.workingDayFrom(MONDAY.minusDays(2))).isEqualTo(MONDAY.minusDays(2));
    assertThat(calendar.workingDayFrom(MONDAY.plusDays(8))).isEqualTo(MONDAY.plusDays(8));
  }

  /** From the Friday before: the swapped Saturday counts, the week of Tet does not. */
  @Test
  void tenWorkingDaysPassTet() {
    assertThat(calendar.plusWorkingDays(MONDAY.minusDays(3), 10))
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void aYearThatNobodyDeclaredHasItsWeekends() {
    assertThat(calendar.year(2027)).isEmpty();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
  }

  @Test
  void aYearThatIsDeclaredAnewReplacesTheOneBefore() {
    WorkingCalendar corrected =
        calendar.with(List.of(new CalendarYear(2026, List.of(), List.of(), "Luật", true)));

    assertThat(corrected.isWorkingDay(MONDAY)).isTrue();
    assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
  }

  @Test
  void refusesDaysThatCannotBeMeant() {
    assertThatThrownBy(() -> new CalendarYear(2025, List.of(), List.of(MONDAY), "Luật", true))
        .hasMessageContaining("Not different days of 2025");
    assertThatThrownBy(() -> new CalendarYear(2026, List.of(), List.of(MONDAY), "Luật", true))
        .hasMessageContaining("Not all days of a weekend");
  }

  @Property
  void aLimitInWorkingDaysHasSoManyOfThem(
      @ForAll @DateRange(min = "2026-01-01", max = "2026-12-31") LocalDate event,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    LocalDate last = calendar.plusWorkingDays(event, days);

    assertThat(
            event.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count())
        .isEqualTo(days);
    assertThat(calendar.isWorkingDay(last)).isTrue();
  }
}
