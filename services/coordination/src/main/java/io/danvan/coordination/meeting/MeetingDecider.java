package io.danvan.coordination.meeting;

import static io.danvan.coordination.decision.Reason.DAYS_OUT_OF_ORDER;
import static io.danvan.coordination.decision.Reason.MATTERS_RAISED;
import static io.danvan.coordination.decision.Reason.MUST_BE_PUBLIC;
import static io.danvan.coordination.decision.Reason.NOTHING_CHANGED;
import static io.danvan.coordination.decision.Reason.NOTHING_CONCLUDED;
import static io.danvan.coordination.decision.Reason.NOTICE_ISSUED;
import static io.danvan.coordination.decision.Reason.NOT_WORKED;
import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.NO_ANSWER_OWED;
import static io.danvan.coordination.decision.Reason.NO_DAY;
import static io.danvan.coordination.decision.Reason.OUT_OF_TURN;
import static io.danvan.coordination.decision.Reason.SAME_WORKING_DAY;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.meeting.MeetingCommand.AnnounceResults;
import io.danvan.coordination.meeting.MeetingCommand.IssueNotice;
import io.danvan.coordination.meeting.MeetingCommand.MoveMeeting;
import io.danvan.coordination.meeting.MeetingCommand.OnMeeting;
import io.danvan.coordination.meeting.MeetingCommand.PlanMeeting;
import io.danvan.coordination.meeting.MeetingCommand.PlanSchedule;
import io.danvan.coordination.meeting.MeetingCommand.Planning;
import io.danvan.coordination.meeting.MeetingCommand.ReportHeld;
import io.danvan.coordination.meeting.MeetingCommand.ReportNotHeld;
import io.danvan.coordination.meeting.MeetingEvent.ConclusionNoticeIssued;
import io.danvan.coordination.meeting.MeetingEvent.MeetingMoved;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingEvent.ResultsAnnounced;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decides a host's commands on its meetings. */
public final class MeetingDecider {
  /**
   * The most organisations or conclusions of one event, which stays far below a message's limit.
   */
  static final int MOST = 200;

  /** The most days of a schedule: a year of one day a week, and some beside. */
  static final int MOST_DAYS = 60;

  /** From when on the law has citizens received (Law 42/2013/QH13); an earlier day is a slip. */
  static final LocalDate EARLIEST = LocalDate.of(2014, 7, 1);

  private final Situation situation;

  /** Decides in this situation, whose author acts for the host. */
  public MeetingDecider(Situation situation) {
    this.situation = situation;
  }

  /**
   * Decides whether a meeting is announced. The day may be over: what took place and was never
   * announced has to be told too, and the event's own time shows when it was.
   */
  public Decision<MeetingDecided> plan(PlanMeeting it) {
    return announcing(it)
        .notBefore("day", it.day(), EARLIEST)
        .grant(() -> MeetingDecided.alone(planned(it, it.day())));
  }

  /**
   * Decides whether the meetings of a period are announced. None of its days is over: it would be
   * public at once as a session that was missed. Two days that would be kept on the same working
   * day are refused and not merged: a meeting counts for one scheduled day, so the other would be
   * missing without anybody having said so.
   */
  public Decision<List<MeetingPlanned>> plan(PlanSchedule it) {
    List<LocalDate> days = it.days();
    Rules rules =
        announcing(it)
            .require(() -> !days.isEmpty(), () -> NO_DAY.refused("field", "days"))
            .atMost(MOST_DAYS, "days", days);
    for (int i = 0; i < Math.min(days.size(), MOST_DAYS); i++) {
      String field = "days[" + i + "]";
      rules.notPast(field, days.get(i));
      if (i > 0) {
        apart(rules, field, it.kind(), days.get(i - 1), days.get(i));
      }
    }
    return rules.grant(() -> days.stream().map(day -> planned(it, day)).toList());
  }

  private void apart(
      Rules rules, String field, MeetingKind kind, LocalDate before, LocalDate date) {
    rules
        .require(
            () -> date.isAfter(before),
            () -> DAYS_OUT_OF_ORDER.refused(Map.of("field", field, "before", before, "date", date)))
        .require(
            () -> worked(kind, date).isAfter(worked(kind, before)),
            () ->
                SAME_WORKING_DAY.refused(
                    Map.of(
                        "field", field,
                        "before", before,
                        "date", date,
                        "day", worked(kind, date))));
  }

  private Rules announcing(Planning it) {
    return Rules.in(situation)
        .knownValue("kind", it.kind())
        .require(
            () -> !it.kind().isPublic() || it.classification() == Classification.PUBLIC,
            () -> MUST_BE_PUBLIC.refused("field", "classification"))
        .ownPosition("host", it.host())
        .text("place", it.place())
        .text("subject", it.subject())
        .atMost(MOST, "invited", it.invited())
        .knownOnce("invited", it.invited());
  }

  private MeetingPlanned planned(Planning it, LocalDate scheduled) {
    LocalDate day = worked(it.kind(), scheduled);
    return new MeetingPlanned(
        new MeetingId(situation.newIds().get()),
        situation.author(),
        it.kind(),
        it.host(),
        day,
        day.equals(scheduled) ? null : scheduled,
        FreeText.of(it.place()),
        FreeText.of(it.subject()),
        it.invited());
  }

  /** A fixed day that falls on a holiday is kept on the next working day: schedules say so. */
  private LocalDate worked(MeetingKind kind, LocalDate day) {
    return kind == MeetingKind.RECEPTION_PERIODIC
        ? situation.organisations().calendar().workingDayFrom(day)
        : day;
  }

  /**
   * Decides a command on a meeting that there is.
   *
   * @param raised whether something was raised at it
   */
  public Decision<MeetingDecided> decide(OnMeeting command, Meeting meeting, boolean raised) {
    Rules rules =
        Rules.in(situation)
            .require(() -> meeting.host().equals(situation.author().organisation()), NOT_YOURS)
            .require(
                () -> MeetingAction.open(meeting, raised).contains(MeetingAction.of(command)),
                () -> OUT_OF_TURN.refused("phase", meeting.status()));
    MeetingReports reports = new MeetingReports(rules, meeting, situation);
    return switch (command) {
      case MoveMeeting it -> move(rules, it, meeting);
      case ReportHeld it -> {
        rules.require(() -> !raised || it.day().equals(meeting.day()), MATTERS_RAISED);
        yield reports.held(it);
      }
      case ReportNotHeld it -> reports.notHeld(it);
      case IssueNotice it -> notice(rules, it, meeting);
      case AnnounceResults it -> results(rules, it, meeting);
    };
  }

  /**
   * A day off that the host chooses is refused and not shifted as in planning: the session would
   * silently be on a day that was not asked for, and count in another week or month.
   */
  private Decision<MeetingDecided> move(Rules rules, MoveMeeting it, Meeting meeting) {
    LocalDate worked = worked(meeting.kind(), it.day());
    return rules
        .notPast(meeting.day())
        .notPast("day", it.day())
        .require(
            () -> it.day().equals(worked),
            () -> NOT_WORKED.refused(Map.of("field", "day", "date", it.day(), "day", worked)))
        .text("place", it.place())
        .require(
            () ->
                !it.day().equals(meeting.day()) || !FreeText.of(it.place()).equals(meeting.place()),
            NOTHING_CHANGED)
        .text("reason", it.reason())
        .grant(
            () ->
                MeetingDecided.alone(
                    new MeetingMoved(
                        meeting.id(),
                        situation.author(),
                        it.day(),
                        FreeText.of(it.place()),
                        FreeText.of(it.reason()))));
  }

  private Decision<MeetingDecided> notice(Rules rules, IssueNotice it, Meeting meeting) {
    List<Conclusion> asked = it.conclusions();
    rules
        .document(it.notice())
        .require(() -> !isIssued(it, meeting), NOTICE_ISSUED)
        .require(() -> !asked.isEmpty(), NOTHING_CONCLUDED)
        .atMost(MOST, "conclusions", asked);
    for (int i = 0; i < asked.size(); i++) {
      Conclusion conclusion = asked.get(i);
      rules.within("conclusions[" + i + "]", each -> check(each, conclusion, meeting.kind()));
    }
    return rules.grant(() -> issued(it, meeting));
  }

  private static Rules check(Rules rules, Conclusion conclusion, MeetingKind kind) {
    return conclusion
        .request()
        .check(rules)
        .text("result", conclusion.result())
        .require(
            () -> kind.isPublic() || !conclusion.isAboutOneHousehold(),
            () -> NO_ANSWER_OWED.refused("field", rules.named("oneHousehold")));
  }

  private static boolean isIssued(IssueNotice it, Meeting meeting) {
    return meeting.notices().stream()
        .anyMatch(notice -> notice.event().notice().number().equals(it.notice().number()));
  }

  private MeetingDecided issued(IssueNotice it, Meeting meeting) {
    Source source = new Source(Source.Kind.MEETING, meeting.id().value());
    List<Requested> requests =
        it.conclusions().stream()
            .map(
                each ->
                    each.request()
                        .requested(source, each.answerOwedAfter(meeting.kind()), situation))
            .toList();
    return new MeetingDecided(
        new ConclusionNoticeIssued(meeting.id(), situation.author(), it.notice(), requests.size()),
        requests);
  }

  private Decision<MeetingDecided> results(Rules rules, AnnounceResults it, Meeting meeting) {
    return rules
        .notFuture("day", it.day())
        .notBefore("day", it.day(), meeting.day())
        .document(it.announcement())
        .grant(
            () ->
                MeetingDecided.alone(
                    new ResultsAnnounced(
                        meeting.id(), situation.author(), it.day(), it.announcement())));
  }
}
