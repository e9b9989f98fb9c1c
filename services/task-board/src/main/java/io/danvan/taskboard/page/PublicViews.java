package io.danvan.taskboard.page;

import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.Meeting.Outcome;
import io.danvan.coordination.meeting.MeetingEvent.ResultsAnnounced;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.PublicAnswers;
import io.danvan.taskboard.board.PublicMeetings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what everybody may see: the schedules of a unit's offices, and what became of them. */
final class PublicViews {
  private static final int DAYS_AHEAD = 90;
  private static final int DAYS_PAST = 365;

  private final PublicMeetings meetings;
  private final PublicAnswers answers;
  private final CardViews views;
  private final Timelines timelines;
  private final MeetingFacts facts;
  private final Clock clock;

  PublicViews(
      PublicMeetings meetings,
      PublicAnswers answers,
      CardViews views,
      Timelines timelines,
      MeetingFacts facts,
      Clock clock) {
    this.meetings = meetings;
    this.answers = answers;
    this.views = views;
    this.timelines = timelines;
    this.facts = facts;
    this.clock = clock;
  }

  PublicView of(Unit unit, Locale language) {
    CardViews.Names names = views.names(language);
    Organisations organisations = names.organisations();
    List<OrganisationId> hosts =
        organisations.ofUnit(unit.id()).stream().map(Organisation::id).toList();
    LocalDate today = VietNam.today(clock);
    List<Meeting> ahead = meetings.ahead(hosts, today, today.plusDays(DAYS_AHEAD));
    List<Meeting> past = meetings.past(hosts, today.minusDays(DAYS_PAST), today.minusDays(1));
    return new PublicView(
        unit.nameIn(language),
        organisations.ancestors(unit.id()).stream()
            .findFirst()
            .map(above -> view(above, language))
            .orElse(null),
        organisations.children(unit.id()).stream().map(each -> view(each, language)).toList(),
        ahead.stream().map(meeting -> view(meeting, today, names)).toList(),
        past.stream().map(meeting -> view(meeting, today, names)).toList(),
        answers.of(unit.id()).stream().map(answer -> view(answer, names)).toList());
  }

  Optional<PublicView.AnswerView> answer(AnswerId id, Locale language) {
    return answers.find(id).map(answer -> view(answer, views.names(language)));
  }

  private PublicView.AnswerView view(Answer answer, CardViews.Names names) {
    return new PublicView.AnswerView(
        answer.id().value(),
        names.of(answer.latest().event().author().organisation()),
        answer.versions().reversed().stream().map(each -> view(each.event(), names)).toList());
  }

  private PublicView.VersionView view(AnswerPublished version, CardViews.Names names) {
    FreeText correction = version.correction();
    return new PublicView.VersionView(
        version.publishedOn(),
        version.question().value(),
        version.reply().value(),
        correction == null ? null : correction.value(),
        timelines.view(version.document(), names));
  }

  static PublicView.UnitView view(Unit unit, Locale language) {
    return new PublicView.UnitView(unit.id().value(), unit.nameIn(language));
  }

  private PublicView.MeetingView view(Meeting meeting, LocalDate today, CardViews.Names names) {
    return new PublicView.MeetingView(
        meeting.day(),
        "meeting.kind." + meeting.kind(),
        names.of(meeting.plan().event().host()) + " · " + names.of(meeting.host()),
        meeting.plan().event().subject().value(),
        meeting.place().value(),
        MeetingFacts.status(meeting, today, names.organisations()),
        fact(meeting),
        reason(meeting),
        facts.notes(meeting, today, names),
        documents(meeting, names));
  }

  private static @Nullable String fact(Meeting meeting) {
    return meeting.outcome() instanceof Outcome.Held(var report)
        ? "meeting.mode." + report.event().mode()
        : null;
  }

  private static @Nullable String reason(Meeting meeting) {
    return meeting.outcome() instanceof Outcome.NotHeld(var report)
        ? report.event().reason().value()
        : null;
  }

  private List<ItemView.DocumentView> documents(Meeting meeting, CardViews.Names names) {
    List<ItemView.DocumentView> documents = new ArrayList<>();
    // What a reception concluded is for those who came; a dialogue's is announced to everybody.
    if (meeting.kind() == MeetingKind.DIALOGUE) {
      meeting
          .notices()
          .forEach(notice -> documents.add(timelines.view(notice.event().notice(), names)));
    }
    Recorded<ResultsAnnounced> results = meeting.lastResults();
    if (results != null) {
      documents.add(timelines.view(results.event().announcement(), names));
    }
    return documents;
  }
}
