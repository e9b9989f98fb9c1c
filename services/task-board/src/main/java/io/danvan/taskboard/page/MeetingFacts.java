package io.danvan.taskboard.page;

import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.meeting.Attendance;
import io.danvan.coordination.meeting.Delegation;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.Meeting.Outcome;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingEvent.ResultsAnnounced;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.meeting.Publicity;
import io.danvan.coordination.meeting.Session;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.compliance.Debt;
import io.danvan.taskboard.compliance.DutyMeeting;
import io.danvan.taskboard.compliance.Silence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Says in words what a meeting's host has written of it. Beside each day stands the one on which it
 * was recorded, where it was recorded afterwards.
 */
final class MeetingFacts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final MessageSource messages;
  private final Timelines timelines;

  MeetingFacts(MessageSource messages, Timelines timelines) {
    this.messages = messages;
    this.timelines = timelines;
  }

  /** What the meeting says of itself. */
  List<ItemView.Fact> of(Meeting meeting, LocalDate today, CardViews.Names names) {
    MeetingPlanned planned = meeting.plan().event();
    List<ItemView.Fact> facts = new ArrayList<>();
    facts.add(fact("kind", words("meeting.kind." + meeting.kind(), names)));
    facts.add(fact("host", names.of(planned.host())));
    facts.add(fact("day", Timelines.day(meeting.day())));
    facts.add(fact("place", meeting.place().value()));
    if (!planned.invited().isEmpty()) {
      facts.add(
          fact(
              "invited",
              planned.invited().stream().map(names::of).collect(Collectors.joining("; "))));
    }
    facts.add(fact("announced", announced(meeting, names)));
    switch (meeting.outcome()) {
      case null -> {}
      case Outcome.Held(var report) -> facts.addAll(held(report, names));
      case Outcome.NotHeld(var report) -> facts.add(fact("reason", report.event().reason()));
    }
    meeting
        .notices()
        .forEach(notice -> facts.add(fact("notice", document(notice.event().notice(), names))));
    Recorded<ResultsAnnounced> results = meeting.lastResults();
    if (results != null) {
      facts.add(fact("results", results(results, meeting.day(), names)));
    }
    notes(meeting, today, names).forEach(note -> facts.add(fact("note", note)));
    return facts;
  }

  /** The key of how it stands: what is over and not reported is said to be so. */
  static String status(Meeting meeting, LocalDate today, Organisations directory) {
    return switch (meeting.status()) {
      case PLANNED -> Silence.of(DutyMeeting.of(meeting), today, directory).message();
      case HELD, NOT_HELD -> "meeting.status." + meeting.status();
    };
  }

  /** What is to be known of its day, and of what was announced late or not at all. */
  List<String> notes(Meeting meeting, LocalDate today, CardViews.Names names) {
    Organisations directory = names.organisations();
    WorkingCalendar calendar = directory.calendar();
    List<String> notes = new ArrayList<>();
    shift(meeting, names).ifPresent(notes::add);
    FreeText reason = meeting.announced().reason();
    LocalDate planned = meeting.plan().event().day();
    if (reason != null && !planned.equals(meeting.announced().day())) {
      String on = Timelines.day(VietNam.dateOf(meeting.announced().at()));
      String why = reason.value().isEmpty() ? words("redacted", names) : reason.value();
      notes.add(words("meeting.moved", names, Timelines.day(planned), on, why));
    }
    if (meeting.isOnAnotherDay()) {
      String announced = Timelines.day(meeting.announced().day());
      notes.add(words("meeting.otherDay", names, announced));
    }
    if (meeting.kind() == MeetingKind.RECEPTION_PERIODIC
        && meeting.status() == Meeting.Status.PLANNED
        && !meeting.day().isBefore(today)
        && !calendar.isWorkingDay(meeting.day())) {
      notes.add(words("meeting.dayOff", names));
    }
    Debt.metBy(DutyMeeting.of(meeting), directory)
        .ifPresent(debt -> notes.addAll(publicity(debt.rule(), meeting, today, names)));
    return notes;
  }

  /** The same of several, by their ids. */
  Map<UUID, List<String>> notes(
      Collection<Meeting> meetings, LocalDate today, CardViews.Names names) {
    return meetings.stream()
        .collect(toMap(meeting -> meeting.id().value(), each -> notes(each, today, names)));
  }

  private List<String> publicity(
      DutyRule rule, Meeting meeting, LocalDate today, CardViews.Names names) {
    Publicity publicity = Publicity.of(rule, meeting, names.organisations().calendar(), today);
    List<String> notes = new ArrayList<>();
    Integer asked = rule.noticeDays();
    if (asked != null && publicity.lateNotice()) {
      notes.add(words("meeting.lateNotice", names, asked));
    }
    LocalDate due = publicity.resultsDue();
    if (due != null && publicity.results() != Publicity.Results.IN_TIME) {
      notes.add(words("meeting.results." + publicity.results(), names, Timelines.day(due)));
    } else if (due != null) {
      Recorded<ResultsAnnounced> first = meeting.results().getFirst();
      LocalDate recorded = VietNam.dateOf(first.at());
      if (recorded.isAfter(due)) {
        String announced = Timelines.day(first.event().day());
        notes.add(words("meeting.results.BACKDATED", names, announced, Timelines.day(recorded)));
      }
    }
    return notes;
  }

  private Optional<String> shift(Meeting meeting, CardViews.Names names) {
    return Optional.ofNullable(meeting.plan().event().scheduledDay())
        .filter(_ -> meeting.day().equals(meeting.plan().event().day()))
        .map(scheduled -> words("meeting.shifted", names, Timelines.day(scheduled)));
  }

  /**
   * By how many days ahead the day in force was known is what a rule on notice asks for. The day of
   * a meeting that was held on another never was.
   */
  private String announced(Meeting meeting, CardViews.Names names) {
    LocalDate on = VietNam.dateOf(meeting.announced().at());
    if (meeting.isOnAnotherDay()) {
      return Timelines.day(on);
    }
    long ahead = ChronoUnit.DAYS.between(on, meeting.day());
    return ahead < 0
        ? words("meeting.announced.after", names, Timelines.day(on), -ahead)
        : words("meeting.announced.ahead", names, Timelines.day(on), ahead);
  }

  private List<ItemView.Fact> held(Recorded<MeetingHeld> report, CardViews.Names names) {
    MeetingHeld held = report.event();
    Session session = held.session();
    Delegation delegation = held.delegation();
    List<ItemView.Fact> facts = new ArrayList<>();
    facts.add(fact("mode", words("meeting.mode." + held.mode(), names)));
    if (delegation != null) {
      facts.add(fact("delegate", names.of(delegation.to())));
      facts.add(fact("delegationReason", delegation.reason()));
    }
    facts.add(fact("time", TIME.format(session.begin()) + "–" + TIME.format(session.end())));
    facts.add(fact("minutes", held.minutes()));
    facts.add(fact("reported", reported(session.day(), report.at(), names)));
    if (!held.attendance().isEmpty()) {
      facts.add(fact("attendance", attendance(held.attendance(), names)));
    }
    return facts;
  }

  private String reported(LocalDate day, Instant at, CardViews.Names names) {
    LocalDate on = VietNam.dateOf(at);
    return words("meeting.reported", names, Timelines.day(on), ChronoUnit.DAYS.between(day, on));
  }

  private static String attendance(List<Attendance> attendance, CardViews.Names names) {
    return attendance.stream()
        .map(each -> names.of(each.organisation()) + ": " + each.attendees())
        .collect(Collectors.joining("; "));
  }

  private String results(
      Recorded<ResultsAnnounced> results, LocalDate held, CardViews.Names names) {
    ResultsAnnounced announced = results.event();
    LocalDate recorded = VietNam.dateOf(results.at());
    String said =
        words(
            "meeting.announced.results",
            names,
            Timelines.day(announced.day()),
            ChronoUnit.DAYS.between(held, announced.day()),
            document(announced.announcement(), names));
    return recorded.equals(announced.day())
        ? said
        : said + "; " + words("meeting.recorded", names, Timelines.day(recorded));
  }

  private String document(DocumentReference document, CardViews.Names names) {
    return timelines.view(document, names).text();
  }

  private String words(String key, CardViews.Names names, Object... facts) {
    return messages.getMessage(key, facts, names.language());
  }

  private static ItemView.Fact fact(String label, FreeText text) {
    return fact(label, text.value());
  }

  private static ItemView.Fact fact(String label, String text) {
    return new ItemView.Fact("meeting.fact." + label, text);
  }
}
