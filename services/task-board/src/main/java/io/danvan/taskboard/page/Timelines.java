package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.Survey;
import io.danvan.coordination.commitment.TimelineEntry;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.Dues;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.page.ItemView.DocumentView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says in words what happened. Names offices and organisations; events know no persons. */
final class Timelines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final LadderWords ladder;

  Timelines(MessageSource messages, LadderWords ladder) {
    this.messages = messages;
    this.ladder = ladder;
  }

  /** What an event says, beside its name. */
  private record Words(
      @Nullable String fact, @Nullable FreeText said, List<DocumentReference> evidence) {
    static Words none() {
      return new Words(null, null, List.of());
    }

    static Words of(FreeText said) {
      return new Words(null, said, List.of());
    }

    static Words of(@Nullable String fact, @Nullable FreeText said) {
      return new Words(fact, said, List.of());
    }
  }

  /** An event of a task's own stream. */
  ItemView.Entry ofTask(Recorded<TaskEvent> recorded, CardViews.Names names) {
    TaskEvent event = recorded.event();
    return entry(recorded, event, event.author(), words(event), "", false, names);
  }

  /** An event of a meeting's own stream. */
  ItemView.Entry ofMeeting(Recorded<MeetingEvent> recorded, CardViews.Names names) {
    MeetingEvent event = recorded.event();
    return entry(recorded, event, event.author(), words(event), "", false, names);
  }

  /** An event of what was raised at a meeting. */
  ItemView.Entry ofMatter(Recorded<MatterEvent> recorded, CardViews.Names names) {
    MatterEvent event = recorded.event();
    return entry(recorded, event, event.author(), words(event, names), "", false, names);
  }

  /** A last day, with the one that was first set if it was moved. */
  String term(Dues dues, CardViews.Names names) {
    String current = day(dues.current());
    if (dues.current().equals(dues.first())) {
      return current;
    }
    Object[] original = {day(dues.first())};
    return current
        + " (%s)".formatted(messages.getMessage("card.due.original", original, names.language()));
  }

  /** An event of one of a commitment's streams. */
  ItemView.Entry ofCommitment(
      TimelineEntry entry, OrganisationId responsible, CardViews.Names names) {
    CommitmentEvent event = entry.recorded().event();
    Words words =
        switch (event) {
          case RequestEvent request -> words(request, responsible, names);
          case ResponseEvent response -> words(response, names);
          case RemarkEvent remark -> words(remark, names);
        };
    boolean overtaken = entry.overtaken() != null;
    return entry(
        entry.recorded(), event, event.author(), words, names.of(responsible), overtaken, names);
  }

  private ItemView.Entry entry(
      Recorded<?> recorded,
      Object event,
      Author author,
      Words words,
      String responsible,
      boolean overtaken,
      CardViews.Names names) {
    String key = "event." + event.getClass().getSimpleName();
    Object[] facts = {responsible, words.fact()};
    FreeText said = words.said();
    return new ItemView.Entry(
        recorded.at().atZone(VietNam.ZONE),
        isTimed(event),
        messages.getMessage(key, facts, names.language()),
        names.ofOffice(author),
        said == null ? null : said.value(),
        words.evidence().stream().map(document -> view(document, names)).toList(),
        overtaken);
  }

  /** Whoever reports with a receipt is told that the day is all that is shown. */
  private static boolean isTimed(Object event) {
    return !(event instanceof MatterEvent.MatterReportedNotDone);
  }

  private static Words words(TaskEvent event) {
    return switch (event) {
      case TaskEvent.TaskIssued issued -> Words.of(day(issued.clears().due()), issued.title());
      case TaskEvent.TaskAmended amended -> Words.of(amended.reason());
      case TaskEvent.TaskExtended extended -> Words.of(day(extended.due()), extended.reason());
      case TaskEvent.TaskClosed closed -> Words.of(closed.outcome());
      case TaskEvent.TaskWithdrawn withdrawn -> Words.of(withdrawn.reason());
    };
  }

  private static Words words(MeetingEvent event) {
    return switch (event) {
      case MeetingEvent.MeetingPlanned planned -> Words.of(day(planned.day()), planned.subject());
      case MeetingEvent.MeetingMoved moved -> Words.of(day(moved.day()), moved.reason());
      case MeetingEvent.MeetingHeld held -> Words.of(day(held.session().day()), held.correction());
      case MeetingEvent.MeetingNotHeld notHeld -> Words.of(notHeld.reason());
      case MeetingEvent.ConclusionNoticeIssued issued ->
          new Words(String.valueOf(issued.conclusions()), null, List.of(issued.notice()));
      case MeetingEvent.ResultsAnnounced announced ->
          new Words(day(announced.day()), null, List.of(announced.announcement()));
    };
  }

  private Words words(MatterEvent event, CardViews.Names names) {
    return switch (event) {
      case MatterEvent.MatterRaised raised ->
          Words.of(
              messages.getMessage("matter.topic." + raised.topic(), null, names.language()), null);
      case MatterEvent.MatterAnswered answered -> Words.of(said(answered, names), null);
      case MatterEvent.MatterLinked linked ->
          Words.of(String.valueOf(linked.commitments().size()), null);
      case MatterEvent.MatterTakenBack _, MatterEvent.MatterReceiptRenewed _ -> Words.none();
      case MatterEvent.MatterReportedNotDone report -> Words.of(day(report.reportedOn()), null);
    };
  }

  /** What they were told and when, and whether that corrects what was written before. */
  private String said(MatterEvent.MatterAnswered answered, CardViews.Names names) {
    String told =
        messages.getMessage("matter.answer." + answered.answer(), null, names.language())
            + ", "
            + day(answered.answeredOn());
    return answered.correction()
        ? messages.getMessage("matters.corrected", new Object[] {told}, names.language())
        : told;
  }

  private Words words(RequestEvent event, OrganisationId responsible, CardViews.Names names) {
    return switch (event) {
      case RequestEvent.Requested requested -> Words.of(day(requested.due()), requested.work());
      case RequestEvent.Amended amended -> Words.of(amended.reason());
      case RequestEvent.Extended extended -> Words.of(day(extended.due()), extended.reason());
      case RequestEvent.ExtensionRefused refused -> Words.of(refused.reason());
      case RequestEvent.Clarified clarified -> Words.of(clarified.answer());
      case RequestEvent.TransferGranted granted -> Words.of(names.of(granted.responsible()), null);
      case RequestEvent.TransferRefused refused -> Words.of(refused.reason());
      case RequestEvent.Confirmed _ -> Words.none();
      case RequestEvent.Returned returned ->
          Words.of(disputed(returned.disputedBy(), names), returned.reason());
      case RequestEvent.Reopened reopened ->
          Words.of(disputed(reopened.disputedBy(), names), reopened.reason());
      case RequestEvent.Escalated step -> Words.of(ladder.taken(step, responsible, names), null);
      case RequestEvent.EscalationPaused paused ->
          Words.of(ladder.paused(paused.until(), names.language()), paused.reason());
      case RequestEvent.EscalationResumed resumed -> Words.of(resumed.reason());
      case RequestEvent.Withdrawn withdrawn -> Words.of(withdrawn.reason());
    };
  }

  private Words words(ResponseEvent event, CardViews.Names names) {
    return switch (event) {
      case ResponseEvent.Accepted _ -> Words.none();
      case ResponseEvent.Declined declined -> Words.of(declined.reason());
      case ResponseEvent.Objected objected -> Words.of(objected.reason());
      case ResponseEvent.ProgressReported report ->
          new Words(String.valueOf(report.percent().value()), report.text(), report.evidence());
      case ResponseEvent.ExtensionAsked asked -> Words.of(day(asked.due()), asked.reason());
      case ResponseEvent.ClarificationAsked asked -> Words.of(asked.question());
      case ResponseEvent.TransferAsked asked -> Words.of(names.of(asked.to()), asked.reason());
      case ResponseEvent.ExplanationGiven given ->
          Words.of(names.of(given.demandedBy()), given.explanation());
      case ResponseEvent.AnswerGiven given ->
          new Words(
              messages.getMessage(
                  "answer.manner." + given.manner(),
                  new Object[] {day(given.givenOn())},
                  names.language()),
              null,
              List.of(given.document()));
      case ResponseEvent.Fulfilled fulfilled ->
          new Words(null, fulfilled.result(), fulfilled.evidence());
    };
  }

  private Words words(RemarkEvent event, CardViews.Names names) {
    return switch (event) {
      case RemarkEvent.ExplanationDemanded demanded -> Words.of(demanded.reason());
      case RemarkEvent.Verified verified ->
          Words.of(asked(verified.survey(), names), verified.finding());
      case RemarkEvent.Disputed disputed ->
          Words.of(asked(disputed.survey(), names), disputed.reason());
    };
  }

  /** Whose dispute made the asker's service send a result back; nothing if somebody decided it. */
  private String disputed(@Nullable OrganisationId front, CardViews.Names names) {
    return front == null
        ? ""
        : messages.getMessage("disputedBy", new Object[] {names.of(front)}, names.language());
  }

  /** How many people were asked, and how; events of an earlier release do not say. */
  private String asked(Survey survey, CardViews.Names names) {
    String people = survey.asked() == 0 ? "asked.few" : "asked.people";
    Object[] facts = {messages.getMessage(people, new Object[] {survey.asked()}, names.language())};
    return messages.getMessage("asked." + survey.method(), facts, names.language());
  }

  /** A document with its number, date and issuer. */
  DocumentView view(DocumentReference document, CardViews.Names names) {
    Object[] facts = {document.number(), day(document.issuedOn()), names.of(document.issuer())};
    return new DocumentView(
        messages.getMessage("document", facts, names.language()), document.link());
  }

  /** A day as people write it. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }
}
