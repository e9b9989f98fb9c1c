package io.danvan.coordination.duty;

import static io.danvan.coordination.testing.Duties.TWICE_A_MONTH;
import static io.danvan.coordination.testing.Duties.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.testing.Duties;
import io.danvan.coordination.testing.Year2026;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DutyRecordTest {
  private static final Days OFFICE = Days.of(new Span(LocalDate.of(2025, 7, 1), null));
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  @Test
  void eachWayOfDoingItIsCountedApartAndSilenceOnlyOnceTheTermIsOver() {
    List<DutyDay> days =
        List.of(
            day(2, DutyOutcome.IN_PERSON),
            day(9, DutyOutcome.DELEGATED),
            day(16, DutyOutcome.NOT_HELD),
            day(23, DutyOutcome.NOT_REPORTED));
    assertThat(march(days, LocalDate.of(2026, 3, 29)))
        .isEqualTo(new DutyFigures(4, 1, 1, 1, 0, 1, 0, 1));
    assertThat(march(days, LocalDate.of(2026, 3, 30)))
        .isEqualTo(new DutyFigures(4, 1, 1, 1, 0, 1, 1, 0));
  }

  /** The reception of Thursday, 30 April, is held on Monday, 4 May, when its week is over. */
  @Test
  void nothingIsSilentBeforeTheDayToWhichADayOffIsShifted() {
    assertThat(weeklyOn(LocalDate.of(2026, 5, 4), 4).open()).isEqualTo(1);
    assertThat(weeklyOn(LocalDate.of(2026, 5, 5), 4).open()).isZero();
    assertThat(weeklyOn(LocalDate.of(2026, 5, 5), 4).notReported()).isEqualTo(5);
    // What falls on the Sunday before the week of Tet, or on a day of it, comes after it.
    assertThat(weeklyOn(LocalDate.of(2026, 2, 23), 2).open()).isEqualTo(3);
    assertThat(weeklyOn(LocalDate.of(2026, 2, 24), 2).open()).isEqualTo(1);
    LocalDate first = LocalDate.of(2027, 2, 1);
    List<DutyDay> sunday =
        List.of(new DutyDay(LocalDate.of(2027, 1, 31), DutyOutcome.NOT_REPORTED));
    DutyFigures january =
        DutyRecord.of(
                TWICE_A_MONTH, OFFICE, Year.of(2027), sunday, Year2026.CALENDAR.firstOpenDay(first))
            .getFirst()
            .figures();
    assertThat(january.notReported()).isZero();
    assertThat(january.open()).isEqualTo(2);
  }

  private static DutyFigures weeklyOn(LocalDate today, int month) {
    return ofMonth(WEEKLY, month, List.of(), Year2026.CALENDAR.firstOpenDay(today));
  }

  @Test
  void whatWasDelegatedOrNotHeldLeavesTheTermOpenForTheHolder() {
    List<DutyDay> days = List.of(day(2, DutyOutcome.DELEGATED), day(3, DutyOutcome.NOT_HELD));
    assertThat(march(days, LocalDate.of(2026, 3, 8)).open()).isEqualTo(4);
  }

  @Test
  void aDialogueMayBeOnlineOrDelegated() {
    for (DutyOutcome outcome : List.of(DutyOutcome.ONLINE, DutyOutcome.DELEGATED)) {
      List<DutyDay> days = List.of(day(2, outcome));
      assertThat(
              DutyRecord.of(Duties.DIALOGUE, OFFICE, Year.of(2026), days, LocalDate.of(2027, 1, 1))
                  .getFirst()
                  .figures()
                  .met())
          .isEqualTo(1);
    }
  }

  @Test
  void twoSessionsOnOneDayAreOneDayKeptAsWellAsItWas() {
    List<DutyDay> days =
        List.of(
            day(2, DutyOutcome.DELEGATED),
            day(2, DutyOutcome.IN_PERSON),
            day(9, DutyOutcome.NOT_HELD),
            day(9, DutyOutcome.ONLINE));
    assertThat(march(days, LocalDate.of(2026, 12, 31)))
        .isEqualTo(new DutyFigures(4, 1, 1, 0, 1, 0, 2, 0));
  }

  @Test
  void aSecondDayInAWeekDoesNotMakeUpForAnotherWeek() {
    List<DutyDay> days = List.of(day(2, DutyOutcome.IN_PERSON), day(3, DutyOutcome.IN_PERSON));
    assertThat(march(days, LocalDate.of(2026, 12, 31)))
        .isEqualTo(new DutyFigures(4, 1, 2, 0, 0, 0, 3, 0));
  }

  @Test
  void aDayCountsUnderTheRuleInForceOnIt() {
    List<DutyDay> days =
        List.of(
            new DutyDay(LocalDate.of(2026, 6, 25), DutyOutcome.IN_PERSON),
            new DutyDay(LocalDate.of(2026, 7, 1), DutyOutcome.IN_PERSON));
    LocalDate today = LocalDate.of(2027, 1, 1);
    assertThat(ofMonth(WEEKLY, 6, days, today).inPerson()).isEqualTo(1);
    assertThat(ofMonth(TWICE_A_MONTH, 7, days, today))
        .isEqualTo(new DutyFigures(2, 1, 1, 0, 0, 0, 1, 0));
  }

  @Test
  void aVacantPostMissesNothingAndADayThatADeputyKeptIsStillShown() {
    Days held = OFFICE.without(new Span(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 30)));
    List<DutyDay> days =
        List.of(
            new DutyDay(LocalDate.of(2026, 9, 15), DutyOutcome.IN_PERSON),
            new DutyDay(LocalDate.of(2026, 9, 18), DutyOutcome.DELEGATED),
            new DutyDay(LocalDate.of(2026, 9, 22), DutyOutcome.NOT_REPORTED),
            new DutyDay(LocalDate.of(2026, 9, 25), DutyOutcome.NOT_HELD));
    DutyRecord september =
        DutyRecord.of(TWICE_A_MONTH, held, Year.of(2026), days, LocalDate.of(2026, 11, 1)).get(2);

    assertThat(september.term().times()).isEqualTo(1);
    assertThat(september.figures()).isEqualTo(new DutyFigures(1, 1, 1, 1, 0, 0, 0, 0));
  }

  /** Whatever is reported, in whatever order, the parts make the whole and nothing counts twice. */
  @Property
  void theFiguresAddUpToWhatIsRequiredAndWhatWentBeyond(
      @ForAll("years") List<DutyDay> days, @ForAll Random random) {
    List<DutyDay> shuffled = new ArrayList<>(days);
    Collections.shuffle(shuffled, random);
    LocalDate open = LocalDate.of(2026, 9, 15);
    for (DutyRule rule : List.of(WEEKLY, TWICE_A_MONTH)) {
      List<DutyRecord> records = DutyRecord.of(rule, OFFICE, Year.of(2026), days, open);
      assertThat(DutyRecord.of(rule, OFFICE, Year.of(2026), shuffled, open)).isEqualTo(records);
      for (DutyRecord record : records) {
        DutyFigures figures = record.figures();
        assertThat(figures.required()).isEqualTo(record.term().times());
        assertThat(figures.inPerson() + figures.online() + figures.delegated() + figures.notHeld())
            .isEqualTo(
                record.days().stream()
                    .filter(each -> each.outcome() != DutyOutcome.NOT_REPORTED)
                    .count());
        int reported =
            figures.inPerson() + figures.online() + figures.delegated() + figures.notHeld();
        boolean over = record.term().to().isBefore(open);
        assertThat(figures.notReported())
            .isEqualTo(over ? Math.max(0, figures.required() - reported) : 0);
        assertThat(figures.met()).isEqualTo(Math.min(figures.inPerson(), figures.required()));
        assertThat(figures.open()).isEqualTo(over ? 0 : figures.required() - figures.met());
      }
    }
  }

  @Provide
  Arbitrary<List<DutyDay>> years() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 364), Arbitraries.of(DutyOutcome.class))
        .as((at, outcome) -> new DutyDay(LocalDate.of(2026, 1, 1).plusDays(at), outcome))
        .list()
        .ofMaxSize(120);
  }

  private static DutyDay day(int ofMarch, DutyOutcome outcome) {
    return new DutyDay(MARCH.withDayOfMonth(ofMarch), outcome);
  }

  private static DutyFigures march(List<DutyDay> days, LocalDate open) {
    return ofMonth(WEEKLY, 3, days, open);
  }

  private static DutyFigures ofMonth(DutyRule rule, int month, List<DutyDay> days, LocalDate open) {
    return DutyRecord.of(rule, OFFICE, Year.of(2026), days, open).stream()
        .filter(record -> record.term().month().equals(YearMonth.of(2026, month)))
        .map(DutyRecord::figures)
        .reduce(DutyFigures.NONE, DutyFigures::plus);
  }
}
