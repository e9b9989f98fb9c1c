package io.danvan.coordination.matter;

import static io.danvan.coordination.matter.MatterStory.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.matter.AnswerClock.State;
import io.danvan.coordination.matter.MatterCommand.TakeBackMatter;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/**
 * The days are those off in 2025, 2026 and 2027; those of 2027 are a guess, like any year ahead.
 */
class AnswerRulesTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final int SOON = 3;
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.NONE.with(
          List.of(
              year(
                  2025,
                  Stream.of(days("2025-01-01", 1), days("2025-01-27", 5), days("2025-05-01", 2)),
                  // The Friday is swapped for a Saturday before.
                  List.of(LocalDate.of(2025, 4, 26))),
              year(
                  2026,
                  Stream.of(days("2026-02-16", 5), days("2026-04-30", 2), days("2026-08-31", 3)),
                  List.of(LocalDate.of(2026, 8, 22))),
              year(
                  2027,
                  Stream.of(days("2027-01-01", 1), days("2027-02-05", 1), days("2027-02-08", 4)),
                  List.of())));
  private static final AnswerLimit LONG =
      new AnswerLimit(LocalDate.of(2014, 7, 1), 15, "Quy chế tiếp công dân cũ", false);
  private static final AnswerLimit TEN =
      new AnswerLimit(REFORM, 10, "Luật 42/2013/QH13, Điều 28", false);
  private static final AnswerRules RULES = new AnswerRules(List.of(TEN, LONG), CALENDAR, SOON);

  private static CalendarYear year(
      int year, Stream<Stream<LocalDate>> off, List<LocalDate> worked) {
    List<Holiday> holidays =
        off.flatMap(each -> each).map(day -> new Holiday(day, "Nghỉ lễ", "Holiday")).toList();
    return new CalendarYear(year, holidays, worked, "Thông báo nghỉ lễ", year < 2027);
  }

  private static Stream<LocalDate> days(String first, int count) {
    LocalDate from = LocalDate.parse(first);
    return from.datesUntil(from.plusDays(count));
  }

  @Property
  void thereAreTenDaysOfWorkWhateverLiesBetween(
      @ForAll @DateRange(min = "2025-07-01", max = "2027-12-31") LocalDate day) {
    LocalDate due = due(day);
    assertThat(day.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::isWorkingDay).count())
        .isEqualTo(10);
    assertThat(CALENDAR.isWorkingDay(due)).isTrue();
  }

  @Property
  void whoWasReceivedLaterIsNotAnsweredSooner(
      @ForAll @DateRange(min = "2025-07-01", max = "2027-12-31") LocalDate day,
      @ForAll @IntRange(max = 30) int later) {
    assertThat(due(day.plusDays(later))).isAfterOrEqualTo(due(day));
  }

  /** From day to day a clock goes from open to due soon to overdue, and never back. */
  @Property
  void theClockOnlyRunsForward(
      @ForAll @DateRange(min = "2025-07-01", max = "2027-12-31") LocalDate day) {
    Matter matter = received(day);
    LocalDate due = due(day);
    State last = State.OPEN;
    for (LocalDate today = day; today.isBefore(due.plusDays(30)); today = today.plusDays(1)) {
      State now = state(matter, today);
      assertThat(now).isGreaterThanOrEqualTo(last);
      assertThat(now == State.OVERDUE).isEqualTo(today.isAfter(due));
      last = now;
    }
    assertThat(last).isEqualTo(State.OVERDUE);
  }

  /** What was said later changes nothing of whether the first answer came in time. */
  @Property
  void theFirstAnswerDecides(
      @ForAll @DateRange(min = "2025-07-01", max = "2027-12-31") LocalDate day,
      @ForAll @IntRange(max = 40) int answered,
      @ForAll @IntRange(max = 40) int again) {
    LocalDate first = day.plusDays(answered);
    MatterStory story = story(day);
    State expected = first.isAfter(due(day)) ? State.ANSWERED_LATE : State.ANSWERED_ON_TIME;
    Matter once = with(story, first);
    assertThat(state(once, first)).isEqualTo(expected);
    Matter twice = with(story, first.plusDays(again));
    assertThat(state(twice, first.plusDays(again))).isEqualTo(expected);
  }

  @Example
  void tetAndSwappedDaysAreCountedAsTheyAreWorked() {
    // Friday before Tet 2026: its week is off.
    assertThat(due(LocalDate.of(2026, 2, 13))).isEqualTo(LocalDate.of(2026, 3, 6));
    // The Saturday of 22 August 2026 is worked for the Monday of 31 August.
    assertThat(due(LocalDate.of(2026, 8, 17))).isEqualTo(LocalDate.of(2026, 8, 28));
    assertThat(due(LocalDate.of(2026, 8, 19))).isEqualTo(LocalDate.of(2026, 9, 4));
  }

  @Example
  void theLimitIsThatOfTheDayOfTheReceipt() {
    assertThat(clock(received(REFORM.minusDays(1)), REFORM).limit()).isEqualTo(LONG);
    assertThat(clock(received(REFORM), REFORM).limit()).isEqualTo(TEN);
    assertThat(RULES.clock(received(LocalDate.of(2014, 6, 30)), REFORM)).isEmpty();
  }

  @Example
  void theLastDayIsProvisionalIfAYearOnTheWayToItIsNotVerified() {
    LocalDate decided = LocalDate.of(2026, 12, 15);
    assertThat(clock(received(decided), decided).provisional()).isFalse();
    for (LocalDate day : List.of(LocalDate.of(2026, 12, 28), LocalDate.of(2024, 12, 28))) {
      assertThat(clock(received(day), day).provisional()).isTrue();
    }
  }

  /** The story writes everything down on 2 March 2026. */
  @Example
  void anAnswerInTimeThatWasWrittenDownLateIsMarked() {
    LocalDate written = LocalDate.of(2026, 3, 2);
    assertThat(clock(with(story(written), written), written).recordedLate()).isFalse();
    AnswerClock clock = clock(with(story(REFORM), REFORM.plusDays(1)), written);
    assertThat(clock.state()).isEqualTo(State.ANSWERED_ON_TIME);
    assertThat(clock.recordedLate()).isTrue();
  }

  @Example
  void whatWasTakenBackOwesNothing() {
    MatterStory story = story(REFORM).with(new TakeBackMatter());
    assertThat(RULES.clock(story.matter(), REFORM)).isEmpty();
  }

  @Example
  void aLimitHasAtLeastADay() {
    assertThatThrownBy(() -> new AnswerLimit(REFORM, 0, "Luật", false))
        .hasMessageContaining("No limit");
  }

  private static LocalDate due(LocalDate day) {
    return clock(received(day), day).due();
  }

  private static State state(Matter matter, LocalDate today) {
    return clock(matter, today).state();
  }

  private static AnswerClock clock(Matter matter, LocalDate today) {
    return RULES.clock(matter, today).orElseThrow();
  }

  private static Matter received(LocalDate day) {
    return story(day).matter();
  }

  private static MatterStory story(LocalDate day) {
    return MatterStory.reception(day).raised();
  }

  private static Matter with(MatterStory story, LocalDate answeredOn) {
    return story.record(answer(story, answeredOn)).matter();
  }

  private static MatterAnswered answer(MatterStory story, LocalDate on) {
    return new MatterAnswered(
        story.record().meeting(),
        Author.of(HOST),
        story.matter().id(),
        MatterAnswer.ACCEPTED,
        on,
        AnswerForm.ORALLY,
        null,
        false);
  }
}
