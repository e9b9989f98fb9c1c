package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.local.demonstration.Story.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The receptions of the province's chair and of the communes' from the first day of the story to
 * its present, as often as the law prescribes and with outcomes that are dealt by the published
 * rates. In months of which the story itself has an office's receptions there are no others of it.
 *
 * @param calendar which days are worked
 */
record ChairsYear(LocalDate first, LocalDate today, WorkingCalendar calendar) {
  private static final String PROVINCE = "ubnd.nghean";

  /** The communes that came out of Con Cuông and Anh Sơn districts. */
  private static final List<String> COMMUNES =
      Stream.of(
              "concuong",
              "binhchuan",
              "mauthach",
              "camphuc",
              "chaukhe",
              "monson",
              "anhson",
              "thanhbinhtho",
              "nhanhoa",
              "vinhtuong",
              "anhsondong",
              "yenxuan")
          .map(commune -> "ubnd." + commune)
          .toList();

  /** From this day on two days a month instead of one a week (Law 136/2025/QH15). */
  private static final LocalDate TWICE_A_MONTH = LocalDate.of(2026, 7, 1);

  /** On this day of a month the sessions of the next one are announced. */
  private static final int ANNOUNCED = 25;

  private static final long SEED = 2025;
  private static final List<String> WHY_DELEGATED =
      List.of(
          "Chủ tịch dự họp Hội đồng nhân dân.",
          "Chủ tịch kiểm tra công tác phòng chống thiên tai.",
          "Chủ tịch dự hội nghị tập huấn.");
  private static final List<String> WHY_NOT_HELD =
      List.of(
          "Trùng kỳ họp của Hội đồng nhân dân; lịch tiếp bù được niêm yết.",
          "Mưa lũ chia cắt đường vào trụ sở.",
          "Không có công dân đăng ký; cán bộ trực đã ghi sổ.");

  /** One session of an office: its day in the schedule, and which of the office's it is. */
  private record Session(String office, LocalDate scheduled, int number) {}

  /** All sessions that the story does not tell itself. */
  List<Meeting> sessions(Story story) {
    return Stream.concat(Stream.of(PROVINCE), COMMUNES.stream())
        .flatMap(office -> sessions(office, monthsOf(office, story)).stream())
        .toList();
  }

  private Set<YearMonth> monthsOf(String office, Story story) {
    return story.meetings().stream()
        .filter(meeting -> meeting.isReception() && meeting.host().equals(chair(office)))
        .map(meeting -> YearMonth.from(today.plusDays(Integer.parseInt(meeting.day()))))
        .collect(Collectors.toSet());
  }

  private List<Meeting> sessions(String office, Set<YearMonth> toldAlready) {
    var outcomes =
        new Deck<>(
            office.equals(PROVINCE) ? Outcome.OF_PROVINCE : Outcome.OF_COMMUNE,
            SEED + office.hashCode());
    List<Meeting> sessions = new ArrayList<>();
    for (LocalDate day : days(office)) {
      Outcome outcome = outcomes.deal();
      if (!toldAlready.contains(YearMonth.from(day))) {
        sessions.add(meeting(new Session(office, day, sessions.size() + 1), outcome));
      }
    }
    return sessions;
  }

  /** The days of an office's schedule, to the end of the present month. */
  List<LocalDate> days(String office) {
    Stream<LocalDate> all = first.datesUntil(today.with(TemporalAdjusters.firstDayOfNextMonth()));
    if (office.equals(PROVINCE)) {
      return all.filter(day -> day.getDayOfMonth() == 15).toList();
    }
    // Not all on one day: each office has a weekday, and days of the month, of its own.
    int own = COMMUNES.indexOf(office);
    DayOfWeek weekday = DayOfWeek.of(1 + own % 5);
    Set<Integer> twice = Set.of(6 + own % 5, 20 + own % 5);
    return all.filter(
            day ->
                day.isBefore(TWICE_A_MONTH)
                    ? day.getDayOfWeek() == weekday
                    : twice.contains(day.getDayOfMonth()))
        .toList();
  }

  private Meeting meeting(Session session, Outcome outcome) {
    ObjectNode plan = JsonNodeFactory.instance.objectNode();
    plan.put("kind", "RECEPTION_PERIODIC")
        .put("day", days(session.scheduled()))
        .put("place", "Trụ sở tiếp công dân")
        .put("subject", "Tiếp công dân định kỳ")
        .putArray("invited");
    LocalDate day = calendar.workingDayFrom(session.scheduled());
    List<Step> steps = day.isBefore(today) ? report(session, day, outcome) : List.of();
    LocalDate announced = session.scheduled().withDayOfMonth(1).minusMonths(1);
    return new Meeting(
        chair(session.office()),
        days(latest(announced.withDayOfMonth(ANNOUNCED), first)),
        plan,
        steps);
  }

  private List<Step> report(Session session, LocalDate day, Outcome outcome) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    String action = "report-held";
    switch (outcome) {
      case NOT_REPORTED -> {
        return List.of();
      }
      case NOT_HELD -> {
        action = "report-not-held";
        details.put("reason", one(WHY_NOT_HELD, session));
      }
      case DELEGATED -> {
        held(session, day, outcome, details);
        details.put("delegate", session.office());
        details.put("delegationReason", one(WHY_DELEGATED, session));
      }
      case IN_PERSON, ONLINE -> held(session, day, outcome, details);
    }
    String on = days(outcome == Outcome.NOT_HELD ? day.plusDays(1) : day);
    return List.of(new Step(chair(session.office()), on, null, action, details));
  }

  private void held(Session session, LocalDate day, Outcome outcome, ObjectNode details) {
    details
        .put("mode", outcome.name())
        .put("day", days(day))
        .put("begin", "08:00")
        .put("end", "11:30")
        .put("place", "Trụ sở tiếp công dân")
        .put("minutes", session.number() + "/BB-TCD")
        .putArray("attendance");
  }

  private static String one(List<String> reasons, Session session) {
    return reasons.get(session.number() % reasons.size());
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static String chair(String office) {
    return office + ".lanhdao";
  }

  /** A day as the story says it: counted from its present. */
  private String days(LocalDate day) {
    return String.valueOf(ChronoUnit.DAYS.between(today, day));
  }
}
