package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.local.demonstration.Story.Meeting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generated receptions, whose rates are those that were published. */
class ReceptionsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Story NOTHING = new Story(List.of(), List.of(), List.of());
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.NONE.with(
          List.of(
              new CalendarYear(
                  2025,
                  List.of(
                      new Holiday(LocalDate.of(2025, 9, 1), "Quốc khánh", "National Day"),
                      new Holiday(LocalDate.of(2025, 9, 2), "Quốc khánh", "National Day")),
                  List.of(),
                  "Bộ luật Lao động 2019",
                  false)));

  private final Receptions receptions = new Receptions(FIRST, TODAY, CALENDAR);
  private final Dialogues dialogues = new Dialogues(FIRST, TODAY, CALENDAR);

  @Test
  void holdsTheProvincesReceptionsInPersonAsOftenAsWasPublishedAndTheCommunesHalfOfTheTime() {
    List<Meeting> all = receptions.besides(NOTHING);

    assertThat(inPerson(all, "ubnd.nghean.lanhdao")).isCloseTo(0.85, within(0.07));
    List<Meeting> ofCommunes =
        all.stream().filter(each -> !each.host().equals("ubnd.nghean.lanhdao")).toList();
    assertThat(inPerson(ofCommunes, "")).isCloseTo(0.5, within(0.03));
    assertThat(modes(ofCommunes)).containsKeys("DELEGATED", "ONLINE", "not held", "silent");
  }

  @Test
  void announcesASessionAWeekAndFromJuly2026OnTwoAMonth() {
    List<LocalDate> days = receptions.days("ubnd.monson");

    Map<YearMonth, Long> months =
        days.stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
    assertThat(months.get(YearMonth.of(2026, 6))).isBetween(4L, 5L);
    for (int month = 7; month <= 12; month++) {
      assertThat(months.get(YearMonth.of(2026, month))).isEqualTo(2);
    }
    assertThat(days).isSorted().allMatch(day -> !day.isBefore(FIRST));
    assertThat(receptions.days("ubnd.nghean"))
        .hasSize(18)
        .allMatch(day -> day.getDayOfMonth() == 15);
  }

  @Test
  void announcesTheSessionsOfTheNextMonthOnThe25th() {
    LocalDate december = LocalDate.of(2026, 12, 15);
    assertThat(on(LocalDate.of(2026, 11, 24)).days("ubnd.nghean")).doesNotContain(december);
    assertThat(on(LocalDate.of(2026, 11, 25)).days("ubnd.nghean")).contains(december);
  }

  private static Receptions on(LocalDate today) {
    return new Receptions(FIRST, today, CALENDAR);
  }

  @Test
  void tellsTheSameEachTime() {
    assertThat(receptions.besides(NOTHING)).isEqualTo(receptions.besides(NOTHING));
  }

  @Test
  void announcesBeforeTheDayAndReportsNothingOfDaysToCome() {
    for (Meeting meeting : receptions.besides(NOTHING)) {
      int day = (int) TODAY.until(meeting.day(TODAY), ChronoUnit.DAYS);
      assertThat(Integer.parseInt(meeting.on())).isLessThanOrEqualTo(day).isLessThanOrEqualTo(0);
      assertThat(meeting.steps())
          .allSatisfy(
              step -> {
                int on = Integer.parseInt(String.valueOf(step.on()));
                assertThat(on).isBetween(day, 0);
              });
    }
  }

  @Test
  void reportsASessionOfAHolidayOnTheNextWorkingDay() {
    Meeting moved =
        receptions.besides(NOTHING).stream()
            .filter(each -> each.day(TODAY).equals(LocalDate.of(2025, 9, 1)))
            .filter(each -> modeOf(each).equals("IN_PERSON"))
            .findFirst()
            .orElseThrow();

    assertThat(day(moved.steps().getFirst().details().get("day").asString()))
        .isEqualTo(LocalDate.of(2025, 9, 3));
  }

  @Test
  void leavesTheMonthsOfAnOfficeToTheStoryThatHasReceptionsOfIt() {
    Story story = Story.ofNgheAn();
    Map<String, List<YearMonth>> told =
        story.meetings().stream()
            .filter(Meeting::isReception)
            .collect(
                Collectors.groupingBy(
                    Meeting::host,
                    Collectors.mapping(
                        each -> YearMonth.from(each.day(TODAY)), Collectors.toList())));

    assertThat(told).isNotEmpty();
    assertThat(receptions.besides(story))
        .noneMatch(
            each ->
                told.getOrDefault(each.host(), List.of())
                    .contains(YearMonth.from(each.day(TODAY))));
  }

  @Test
  void hasADialogueOfEachCommuneAndYearAndThoseOfTheStoryAmongThem() {
    Story story = Story.ofNgheAn();

    Map<String, List<Integer>> years =
        story.with(dialogues.besides(story)).meetings().stream()
            .filter(each -> !each.isReception())
            .collect(
                Collectors.groupingBy(
                    Meeting::host,
                    Collectors.mapping(
                        each -> each.day(TODAY).getYear(),
                        Collectors.collectingAndThen(
                            Collectors.toList(), list -> list.stream().sorted().toList()))));

    assertThat(years)
        .hasSize(Office.COMMUNES.size())
        .allSatisfy((_, each) -> assertThat(each).containsExactly(2025, 2026));
  }

  /** So that nobody finds the story in its own future. */
  @Test
  void everyStepOfTheWholeStoryIsInItsPast() {
    Map<String, Account> accounts =
        Accounts.read().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    var relative = new Relative(accounts, TODAY);
    Story story = Story.ofNgheAn();

    for (Story.Task task : story.tasks()) {
      assertThat(relative.date(task.on())).isBefore(TODAY);
    }
    for (Meeting meeting :
        story.with(receptions.besides(story)).with(dialogues.besides(story)).meetings()) {
      var times =
          new Timetable(
                  relative.date(meeting.on()),
                  meeting.steps().stream().map(relative::dayOf).toList(),
                  TODAY)
              .steps();
      assertThat(times).isSorted().allMatch(time -> !time.toLocalDate().isAfter(TODAY));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 2024-07-01",
    "2026-07-01, 2025-07-01",
    "2026-11-27, 2025-07-01",
    "2027-06-30, 2025-07-01",
    "2027-07-01, 2026-07-01"
  })
  void beginsOnTheFirstOfJulyThatIsAYearPast(LocalDate today, LocalDate first) {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    assertThat(Demonstration.beginning(today.atTime(23, 0).atZone(zone).toInstant()))
        .isEqualTo(first.atTime(7, 0).atZone(zone).toInstant());
  }

  private static double inPerson(List<Meeting> meetings, String host) {
    List<Meeting> due =
        meetings.stream()
            .filter(each -> each.host().startsWith(host))
            .filter(each -> each.day(TODAY).isBefore(TODAY.minusDays(7)))
            .toList();
    return (double) modes(due).getOrDefault("IN_PERSON", 0) / due.size();
  }

  private static Map<String, Integer> modes(List<Meeting> meetings) {
    Map<String, Integer> modes = new HashMap<>();
    meetings.forEach(each -> modes.merge(modeOf(each), 1, Integer::sum));
    return modes;
  }

  private static String modeOf(Meeting meeting) {
    return meeting.steps().isEmpty()
        ? "silent"
        : meeting.steps().getFirst().details().path("mode").asString("not held");
  }

  private static LocalDate day(String days) {
    return TODAY.plusDays(Integer.parseInt(days));
  }
}
