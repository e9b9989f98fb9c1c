package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.local.demonstration.Story.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The receptions of the province's chair and of the communes' from the first day of the story to
 * the last that is announced in its present, as often as the law prescribes and with outcomes that
 * are dealt by the published rates. In months of which the story itself has an office's receptions
 * there are no others of it.
 *
 * @param calendar which days are worked
 */
record Receptions(LocalDate first, LocalDate today, WorkingCalendar calendar) {
  /** From this day on two days a month instead of one a week (Law 136/2025/QH15). */
  private static final LocalDate TWICE_A_MONTH = LocalDate.of(2026, 7, 1);

  /** On this day of a month the sessions of the next one are announced. */
  private static final int ANNOUNCED = 25;

  private static final long SEED = 2025;
  private static final String PLACE = "Trụ sở tiếp công dân";
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
  private record Session(Office office, LocalDate scheduled, int number) {
    String one(List<String> reasons) {
      return reasons.get(number % reasons.size());
    }
  }

  /** All receptions that the story does not tell itself. */
  List<Meeting> besides(Story story) {
    return Stream.concat(Stream.of(Office.PROVINCE), Office.COMMUNES.stream())
        .map(account -> new Office(account, today))
        .flatMap(office -> of(office, toldBy(story, office)).stream())
        .toList();
  }

  private Set<YearMonth> toldBy(Story story, Office office) {
    return story.meetings().stream()
        .filter(meeting -> meeting.isReception() && office.hosts(meeting))
        .map(meeting -> YearMonth.from(meeting.day(today)))
        .collect(Collectors.toSet());
  }

  private List<Meeting> of(Office office, Set<YearMonth> told) {
    String account = office.account();
    var outcomes =
        new Deck<>(
            account.equals(Office.PROVINCE) ? Outcome.OF_PROVINCE : Outcome.OF_COMMUNE,
            SEED + account.hashCode());
    List<Meeting> sessions = new ArrayList<>();
    for (LocalDate day : days(account)) {
      Outcome outcome = outcomes.deal();
      if (!told.contains(YearMonth.from(day))) {
        sessions.add(meeting(new Session(office, day, sessions.size() + 1), outcome));
      }
    }
    return sessions;
  }

  /** The days of an office's schedule, as far as it is announced. */
  List<LocalDate> days(String account) {
    Stream<LocalDate> all =
        first
            .datesUntil(today.plusMonths(2).withDayOfMonth(1))
            .filter(day -> !announced(day).isAfter(today));
    if (account.equals(Office.PROVINCE)) {
      return all.filter(day -> day.getDayOfMonth() == 15).toList();
    }
    // Not all on one day: each office has a weekday, and days of the month, of its own.
    int own = Office.COMMUNES.indexOf(account) % 5;
    DayOfWeek weekday = DayOfWeek.of(1 + own);
    Set<Integer> twice = Set.of(6 + own, 20 + own);
    return all.filter(
            day ->
                day.isBefore(TWICE_A_MONTH)
                    ? day.getDayOfWeek() == weekday
                    : twice.contains(day.getDayOfMonth()))
        .toList();
  }

  private static LocalDate announced(LocalDate scheduled) {
    return scheduled.minusMonths(1).withDayOfMonth(ANNOUNCED);
  }

  private Meeting meeting(Session session, Outcome outcome) {
    Office office = session.office();
    ObjectNode plan =
        office.plan("RECEPTION_PERIODIC", session.scheduled(), PLACE, "Tiếp công dân định kỳ");
    plan.putArray("invited");
    LocalDate announced = announced(session.scheduled());
    LocalDate day = calendar.workingDayFrom(session.scheduled());
    return office.meeting(
        announced.isBefore(first) ? first : announced,
        plan,
        day.isBefore(today) ? report(session, day, outcome) : List.of());
  }

  private static List<Step> report(Session session, LocalDate day, Outcome outcome) {
    Office office = session.office();
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details
        .put("mode", outcome.name())
        .put("place", PLACE)
        .put("minutes", session.number() + "/BB-TCD");
    return switch (outcome) {
      case IN_PERSON, ONLINE -> List.of(office.held(day, details));
      case DELEGATED ->
          List.of(
              office.held(
                  day,
                  details
                      .put("delegate", office.account())
                      .put("delegationReason", session.one(WHY_DELEGATED))));
      case NOT_HELD -> List.of(office.notHeld(day, session.one(WHY_NOT_HELD)));
      case NOT_REPORTED -> List.of();
    };
  }
}
